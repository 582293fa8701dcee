import type { Operation } from "../operation";
import { crossEntropyRule } from "../tensor/rules/cross-entropy";
import { logSoftmaxRule, logSumExpRule, softmaxRule } from "../tensor/rules/softmax";
import { tensorRecord } from "./tensor-record";

const ROWS = "Of a matrix, row by row.";

export const tensorSoftmax: readonly Operation[] = [
  tensorRecord({
    id: "softmax",
    title: "Softmax",
    symbol: "softmax",
    ports: ["x"],
    tensor: softmaxRule,
    rule: "softmax rule",
    verb: (x) => `Turn ${x} into probabilities: powers of e, divided by their sum`,
    pytorch: "torch.softmax({a}, dim=-1)",
    convention: ROWS,
  }),
  tensorRecord({
    id: "log_softmax",
    title: "Log-softmax",
    symbol: "log softmax",
    ports: ["x"],
    tensor: logSoftmaxRule,
    rule: "log-softmax rule",
    verb: (x) => `Take the logarithms of the softmax of ${x}`,
    pytorch: "torch.log_softmax({a}, dim=-1)",
    convention: ROWS,
  }),
  tensorRecord({
    id: "logsumexp",
    title: "Log-sum-exp",
    symbol: "log Σ exp",
    ports: ["x"],
    tensor: logSumExpRule,
    rule: "log-sum-exp rule",
    verb: (x) => `Take the logarithm of the sum of the powers of e in ${x}`,
    pytorch: "torch.logsumexp({a}, dim=-1)",
    convention: ROWS,
  }),
  tensorRecord({
    id: "cross_entropy",
    title: "Cross entropy",
    symbol: "CE",
    ports: ["scores", "target"],
    tensor: crossEntropyRule,
    rule: "cross entropy rule",
    verb: (scores, target) =>
      `Measure how far the softmax of ${scores} is from ${target}: minus the logarithm of what the right class gets`,
    // Class numbers must be whole ones to PyTorch; probabilities have the shape of the scores.
    pytorch: "torch.nn.functional.cross_entropy({a}, {b} if {b}.shape == {a}.shape else {b}.long())",
    convention:
      "The target is the number of the right class, one a row, or a probability for every class; of several rows the mean is taken.",
  }),
];

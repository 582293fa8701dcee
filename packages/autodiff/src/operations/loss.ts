import { formatNumber, operand } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { callRecord } from "./call-record";
import { logisticLoss, logisticLossSlope } from "./rules";

const F = "torch.nn.functional";

export const loss: readonly Operation[] = [
  callRecord({
    id: "squared_error",
    group: "loss",
    title: "Squared error",
    spoken: "squared error",
    symbol: "(a−b)²",
    words: ["mse"],
    tex: "",
    ports: ["prediction", "target"],
    forward: (prediction, target) => (prediction - target) * (prediction - target),
    partials: [
      (prediction, target) => 2 * (prediction - target),
      (prediction, target) => 2 * (target - prediction),
    ],
    rule: "squared error rule",
    slopes: ["2*(a - b)", "2*(b - a)"],
    verb: (a, b) => `Square the difference of ${a} and ${b}`,
    arithmetic: (a, b) => `(${operand(a)} − ${operand(b)})²`,
    latex: {
      precedence: precedence.power,
      ports: [precedence.sum, precedence.product],
      write: (a, b) => `\\left(${a} - ${b}\\right)^{2}`,
    },
    pytorch: `${F}.mse_loss({a}, {b})`,
  }),
  callRecord({
    id: "absolute_error",
    group: "loss",
    title: "Absolute error",
    spoken: "absolute error",
    symbol: "|a−b|",
    words: ["mae"],
    tex: "",
    ports: ["prediction", "target"],
    forward: (prediction, target) => Math.abs(prediction - target),
    partials: [
      (prediction, target) => Math.sign(prediction - target),
      (prediction, target) => Math.sign(target - prediction),
    ],
    rule: "absolute error rule",
    slopes: ["sign(a - b)", "sign(b - a)"],
    verb: (a, b) => `Take the distance between ${a} and ${b}`,
    arithmetic: (a, b) => `|${operand(a)} − ${operand(b)}|`,
    latex: {
      precedence: precedence.atom,
      ports: [precedence.sum, precedence.product],
      write: (a, b) => `\\left|${a} - ${b}\\right|`,
    },
    pytorch: `${F}.l1_loss({a}, {b})`,
    convention: "Where prediction and target are equal, the slope jumps from −1 to 1 and is taken as 0.",
    kink: (a, b) => (a === b ? "This is a corner: the slope jumps from −1 to 1, and 0 is used." : undefined),
  }),
  callRecord({
    id: "bce",
    group: "loss",
    title: "Binary cross entropy",
    spoken: "binary cross entropy",
    tex: "\\operatorname{BCE}",
    ports: ["probability", "target"],
    forward: (p, t) => (t - 1) * Math.max(Math.log1p(-p), -100) - t * Math.max(Math.log(p), -100),
    partials: [
      (p, t) => (p - t) / Math.max(p * (1 - p), 1e-12),
      (p) => Math.max(Math.log1p(-p), -100) - Math.max(Math.log(p), -100),
    ],
    rule: "cross entropy rule",
    slopes: ["(a - b)/(a*(1 - a))", "ln(1 - a) - ln(a)"],
    verb: (p, t) => `Take the cross entropy of the probability ${p} against ${t}`,
    arithmetic: (p, t) =>
      `−${operand(t)} × ln(${formatNumber(p)}) − (1 − ${operand(t)}) × ln(1 − ${operand(p)})`,
    pytorch: `${F}.binary_cross_entropy({a}, {b})`,
    convention:
      "As in PyTorch the logarithms end at −100, so that the loss stays finite at 0 and 1, and the slope divides by 10⁻¹² at least.",
    kink: (p) =>
      p === 0 || p === 1
        ? "The logarithm has no value here: −100 is used in its place, and a slope that divides by 10⁻¹²."
        : undefined,
  }),
  callRecord({
    id: "bce_logits",
    group: "loss",
    title: "Binary cross entropy of a logit",
    spoken: "binary cross entropy of a logit",
    symbol: "bce σ",
    tex: "\\operatorname{BCE}_{\\sigma}",
    ports: ["logit", "target"],
    forward: (z, t) => logisticLoss(z, t),
    partials: [(z, t) => logisticLossSlope(z, t), (z) => -z],
    rule: "cross entropy rule",
    slopes: ["sigmoid(a) - b", "-a"],
    verb: (z, t) => `Take the cross entropy of the sigmoid of ${z} against ${t}`,
    arithmetic: (z, t) => `softplus(${formatNumber(z)}) − ${operand(z)} × ${operand(t)}`,
    pytorch: `${F}.binary_cross_entropy_with_logits({a}, {b})`,
  }),
  callRecord({
    id: "hinge",
    group: "loss",
    title: "Hinge loss",
    spoken: "hinge loss",
    tex: "",
    ports: ["score", "target"],
    forward: (score, target) => Math.max(1 - target * score, 0),
    partials: [
      (score, target) => (1 - target * score > 0 ? -target : 0),
      (score, target) => (1 - target * score > 0 ? -score : 0),
    ],
    rule: "hinge rule",
    slopes: ["-b*step(1 - a*b)", "-a*step(1 - a*b)"],
    verb: (score, target) => `Take the hinge loss of the score ${score} against ${target}`,
    arithmetic: (score, target) => `max(0, 1 − ${operand(target)} × ${operand(score)})`,
    latex: {
      precedence: precedence.fraction,
      ports: [precedence.product, precedence.product],
      write: (score, target) => `\\max\\left(0, 1 - ${target} \\cdot ${score}\\right)`,
    },
    pytorch: "torch.relu(1 - {b} * {a})",
    convention: "Where the score just reaches the target's side of the margin, the slope is taken as 0.",
    kink: (score, target) =>
      target * score === 1 ? `This is a corner: the slope jumps to 0, and 0 is used.` : undefined,
  }),
];

import { formatNumber, operand } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { callRecord } from "./call-record";
import { logisticLoss, logisticLossSlope } from "./rules";

const F = "torch.nn.functional";

const clamped = (difference: string, delta = "") =>
  `\\operatorname{clamp}\\left(${difference}, -${delta}, ${delta}\\right)`;

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
    pytorch: `${F}.mse_loss({a}, {b}, reduction="none")`,
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
    pytorch: `${F}.l1_loss({a}, {b}, reduction="none")`,
    convention: "Where prediction and target are equal, the slope jumps from −1 to 1 and is taken as 0.",
    kink: (a, b) => (a === b ? "This is a corner: the slope jumps from −1 to 1, and 0 is used." : undefined),
  }),
  callRecord({
    id: "huber",
    group: "loss",
    title: "Huber loss",
    spoken: "Huber loss",
    tex: "\\operatorname{huber}",
    ports: ["prediction", "target", "delta"],
    defaults: [1],
    wide: {
      forward: ([prediction = 0, target = 0, delta = 0]) => {
        const distance = Math.abs(prediction - target);
        return distance <= delta ? (distance * distance) / 2 : delta * (distance - delta / 2);
      },
      partial: ([prediction = 0, target = 0, delta = 0], port) => {
        const difference = prediction - target;
        const beyond = Math.abs(difference) - delta;
        if (port === 2) return Math.max(beyond, 0);
        const slope = beyond <= 0 ? difference : delta * Math.sign(difference);
        return port === 0 ? slope : -slope;
      },
    },
    rule: "Huber rule",
    slopes: [
      {
        formula: "a - b - relu(a - b - c) + relu(b - a - c)",
        latex: ([a, b, c]) => clamped(`${a} - ${b}`, c),
        numbers: ([a = 0, b = 0, c = 0]) => formatNumber(Math.min(Math.max(a - b, -c), c)),
      },
      {
        formula: "b - a - relu(b - a - c) + relu(a - b - c)",
        latex: ([a, b, c]) => clamped(`${b} - ${a}`, c),
        numbers: ([a = 0, b = 0, c = 0]) => formatNumber(Math.min(Math.max(b - a, -c), c)),
      },
      "relu(abs(a - b) - c)",
    ],
    verb: (a, b, delta) => `Take the Huber loss of ${a} against ${b}, bent at ${delta}`,
    pytorch: `${F}.huber_loss({a}, {b}, delta={c}, reduction="none")`,
    pytorchVarying:
      "torch.where(torch.abs({a} - {b}) <= {c}, ({a} - {b}) ** 2 / 2, {c} * (torch.abs({a} - {b}) - {c} / 2))",
    convention:
      "Up to a distance of delta it is half the square of the distance, beyond it grows in a straight line; there is no corner between the two.",
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
      (p, t) => (p < 3.7e-44 || p === 1 ? (p - t) / 1e-12 : (p - t) / (p * (1 - p))),
      (p) => Math.max(Math.log1p(-p), -100) - Math.max(Math.log(p), -100),
    ],
    rule: "cross entropy rule",
    slopes: ["(a - b)/(a*(1 - a))", "ln(1 - a) - ln(a)"],
    verb: (p, t) => `Take the cross entropy of the probability ${p} against ${t}`,
    arithmetic: (p, t) =>
      `−${operand(t)} × ln(${formatNumber(p)}) − (1 − ${operand(t)}) × ln(1 − ${operand(p)})`,
    pytorch: `${F}.binary_cross_entropy({a}, {b}, reduction="none")`,
    convention:
      "As in PyTorch the logarithms end at −100, so that the loss stays finite; where they do, the slope is 10¹² times the difference.",
    kink: (p) =>
      (p >= 0 && p < 3.7e-44) || p === 1
        ? "A logarithm ends here: −100 is used in its place, and for the slope 10¹² times the difference."
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
    pytorch: `${F}.binary_cross_entropy_with_logits({a}, {b}, reduction="none")`,
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

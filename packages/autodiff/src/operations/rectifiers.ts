import { formatNumber } from "../numbers";
import type { Operation } from "../operation";
import { callRecord } from "./call-record";
import { erf } from "./erf";
import { functionRecord } from "./function-record";
import { erfSlope, gelu, geluSlope, silu, siluSlope } from "./rules";

/** Softer relatives of the relu, and the error function that one of them is made of. */
export const rectifiers: readonly Operation[] = [
  callRecord({
    id: "leaky_relu",
    group: "activation",
    title: "Leaky ReLU",
    spoken: "leaky relu",
    symbol: "leaky",
    tex: "\\operatorname{leaky\\,relu}",
    ports: ["x", "slope"],
    defaults: [0.01],
    forward: (x, slope) => (x > 0 ? x : slope * x),
    partials: [(x, slope) => (x > 0 ? 1 : slope), (x) => (x > 0 ? 0 : x)],
    rule: "leaky relu rule",
    slopes: [
      {
        formula: "step(a) + b*(1 - step(a))",
        latex: ([a, b]) => `\\begin{cases} 1 & ${a} > 0 \\\\ ${b} & ${a} \\le 0 \\end{cases}`,
        numbers: ([a = 0, b = 0]) => formatNumber(a > 0 ? 1 : b),
      },
      {
        formula: "-relu(-a)",
        latex: ([a]) => `\\min\\left(${a}, 0\\right)`,
        numbers: ([a = 0]) => `min(${formatNumber(a)}, 0)`,
      },
    ],
    verb: (x, slope) => `Take the leaky relu of ${x} with slope ${slope}`,
    pytorch: "torch.nn.functional.leaky_relu({a}, {b})",
    pytorchVarying: "torch.where({a} > 0, {a}, {b} * {a})",
    convention: "At 0, where left and right slope differ, the left one is used.",
    kink: (x, slope = 0) =>
      x === 0 && slope !== 1
        ? `This is a corner: the slope jumps from ${formatNumber(slope)} to 1, and ${formatNumber(slope)} is used.`
        : undefined,
  }),
  callRecord({
    id: "elu",
    group: "activation",
    title: "ELU",
    spoken: "elu",
    tex: "\\operatorname{elu}",
    ports: ["x", "alpha"],
    defaults: [1],
    forward: (x, alpha) => (x > 0 ? x : alpha * Math.expm1(x)),
    partials: [(x, alpha) => (x > 0 ? 1 : alpha * Math.exp(x)), (x) => (x > 0 ? 0 : Math.expm1(x))],
    rule: "elu rule",
    slopes: [
      {
        formula: "step(a) + b*exp(-relu(-a))*(1 - step(a))",
        latex: ([a, b]) => `\\begin{cases} 1 & ${a} > 0 \\\\ ${b} \\cdot e^{${a}} & ${a} \\le 0 \\end{cases}`,
        numbers: ([a = 0, b = 0]) => (a > 0 ? "1" : `${formatNumber(b)} × exp(${formatNumber(a)})`),
      },
      {
        formula: "exp(-relu(-a)) - 1",
        latex: ([a]) => `\\begin{cases} 0 & ${a} > 0 \\\\ e^{${a}} - 1 & ${a} \\le 0 \\end{cases}`,
        numbers: ([a = 0]) => (a > 0 ? "0" : `exp(${formatNumber(a)}) − 1`),
      },
    ],
    verb: (x, alpha) => `Take the elu of ${x} with alpha ${alpha}`,
    pytorch: "torch.nn.functional.elu({a}, {b})",
    pytorchVarying: "torch.where({a} > 0, {a}, {b} * torch.expm1(torch.clamp({a}, max=0)))",
    convention: "At 0 left and right slope differ unless alpha is 1; the left one, alpha, is used.",
    kink: (x, alpha = 1) =>
      x === 0 && alpha !== 1
        ? `This is a corner: the slope jumps from ${formatNumber(alpha)} to 1, and ${formatNumber(alpha)} is used.`
        : undefined,
  }),
  functionRecord({
    id: "gelu",
    group: "activation",
    title: "GELU",
    spoken: "gelu",
    tex: "\\operatorname{gelu}",
    forward: (x) => gelu(x),
    partial: (x) => geluSlope(x),
    rule: "gelu rule",
    slope: "(1 + erf(a/sqrt(2)))/2 + a*exp(-a^2/2)/sqrt(2*pi)",
    noun: "the gelu",
    pytorch: "torch.nn.functional.gelu({a})",
  }),
  functionRecord({
    id: "silu",
    group: "activation",
    title: "SiLU",
    spoken: "silu",
    words: ["swish"],
    tex: "\\operatorname{silu}",
    forward: (x) => silu(x),
    partial: (x, _b, value) => siluSlope(x, value),
    rule: "silu rule",
    slope: "sigmoid(a) + y*(1 - sigmoid(a))",
    noun: "the silu",
    parts: { formula: "a*sigmoid(a)" },
    pytorch: "torch.nn.functional.silu({a})",
  }),
  functionRecord({
    id: "erf",
    group: "activation",
    title: "Error function",
    spoken: "error function",
    tex: "\\operatorname{erf}",
    forward: (x) => erf(x),
    partial: (x) => erfSlope(x),
    rule: "error function rule",
    slope: "2*exp(-a^2)/sqrt(pi)",
    noun: "the error function",
    pytorch: "torch.erf({a})",
  }),
];

import { formatNumber, operand } from "../numbers";
import type { Operation } from "../operation";
import { functionRecord } from "./function-record";
import { sigmoid, sigmoidSlope, tanhSlope } from "./rules";

export const activation: readonly Operation[] = [
  functionRecord({
    id: "tanh",
    group: "activation",
    title: "Hyperbolic tangent",
    spoken: "hyperbolic tangent",
    tex: "\\tanh",
    forward: (x) => Math.tanh(x),
    partial: (x, _b, value) => tanhSlope(x, value),
    rule: "tanh rule",
    slope: {
      latex: (a) => `1 - \\tanh^{2}\\left(${a}\\right)`,
      numbers: (_a, _b, value) => `1 − ${operand(value)}²`,
    },
    noun: "the hyperbolic tangent",
  }),
  functionRecord({
    id: "sigmoid",
    group: "activation",
    title: "Sigmoid",
    spoken: "sigmoid",
    symbol: "σ",
    tex: "\\sigma",
    forward: (x) => sigmoid(x),
    partial: (x, _b, value) => sigmoidSlope(x, value),
    rule: "sigmoid rule",
    slope: {
      latex: (a) => `\\sigma\\left(${a}\\right) \\cdot \\left(1 - \\sigma\\left(${a}\\right)\\right)`,
      numbers: (_a, _b, value) => `${operand(value)} × (1 − ${operand(value)})`,
    },
    noun: "the sigmoid",
  }),
  functionRecord({
    id: "relu",
    group: "activation",
    title: "ReLU",
    spoken: "relu",
    tex: "\\operatorname{relu}",
    forward: (x) => Math.max(x, 0),
    partial: (x) => (x > 0 ? 1 : 0),
    rule: "relu rule",
    slope: {
      latex: (a) => `\\left[${a} > 0\\right]`,
      numbers: (a) => (a > 0 ? "1" : "0"),
    },
    noun: "the relu",
    convention: "At 0, where left and right slope differ, the slope is taken as 0.",
    kink: (x) => (x === 0 ? "This is a corner: the slope jumps from 0 to 1, and 0 is used." : undefined),
  }),
  functionRecord({
    id: "softplus",
    group: "activation",
    title: "Softplus",
    spoken: "softplus",
    tex: "\\operatorname{softplus}",
    forward: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    partial: (x) => sigmoid(x),
    rule: "softplus rule",
    slope: {
      latex: (a) => `\\sigma\\left(${a}\\right)`,
      numbers: (a) => `sigmoid(${formatNumber(a)})`,
    },
    noun: "the softplus",
    pytorch: "torch.nn.functional.softplus({a})",
  }),
];

import type { Operation } from "../operation";
import { functionRecord } from "./function-record";
import { tanh } from "./own-functions";
import { sigmoid, sigmoidSlope, softplus, tanhSlope } from "./rules";

export const activation: readonly Operation[] = [
  functionRecord({
    id: "tanh",
    group: "activation",
    title: "Hyperbolic tangent",
    spoken: "hyperbolic tangent",
    tex: "\\tanh",
    forward: (x) => tanh(x),
    partial: (x, _b, value) => tanhSlope(x, value),
    rule: "tanh rule",
    slope: "1 - y^2",
    noun: "the hyperbolic tangent",
    parts: {
      formula: "(exp(a) - exp(-a))/(exp(a) + exp(-a))",
      caution:
        "Beyond 709.78 on either side an exponential overflows, and ∞/∞ is no number; the operation itself has no such limit.",
    },
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
    slope: "y*(1 - y)",
    noun: "the sigmoid",
    parts: {
      formula: "1/(1 + exp(-a))",
      caution:
        "Below −709.78 the exponential overflows to ∞, which is marked; value and gradient of the whole are still 0, as they should be.",
    },
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
      formula: "step(a)",
      numbers: ([a = 0]) => (a > 0 ? "1" : "0"),
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
    forward: (x) => softplus(x),
    partial: (x) => sigmoid(x),
    rule: "softplus rule",
    slope: "sigmoid(a)",
    noun: "the softplus",
    parts: {
      formula: "ln(1 + exp(a))",
      caution:
        "Above 709.78 the exponential overflows: the value becomes ∞ and the gradient 0; the operation itself has no such limit.",
    },
    pytorch: "torch.nn.functional.softplus({a})",
  }),
];

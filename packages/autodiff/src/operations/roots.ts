import { formatNumber, operand } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { callRecord } from "./call-record";
import { functionRecord } from "./function-record";
import { root, rootSlope, rootSlopeInDegree } from "./rules";

const VERTICAL = "The slope is infinite here: the curve stands upright.";

export const roots: readonly Operation[] = [
  functionRecord({
    id: "sqrt",
    notation: "root",
    group: "powers",
    title: "Square root",
    spoken: "square root",
    symbol: "√",
    tex: "\\sqrt",
    forward: (x) => Math.sqrt(x),
    partial: (_x, _b, value) => 0.5 / value,
    rule: "root rule",
    slope: "1/(2*sqrt(a))",
    noun: "the square root",
    convention: "At 0 the slope is infinite.",
    kink: (x) => (x === 0 ? VERTICAL : undefined),
    latex: { precedence: precedence.atom, ports: [precedence.lowest], write: (a) => `\\sqrt{${a}}` },
    arithmetic: (x) => `√${operand(x)}`,
  }),
  functionRecord({
    id: "cbrt",
    notation: "root",
    group: "powers",
    title: "Cube root",
    spoken: "cube root",
    symbol: "∛",
    tex: "\\sqrt[3]",
    forward: (x) => Math.cbrt(x),
    partial: (_x, _b, value) => 1 / (3 * value * value),
    rule: "root rule",
    slope: "1/(3*cbrt(a)^2)",
    noun: "the cube root",
    pytorch: "torch.sign({a}) * torch.abs({a}) ** (1 / 3)",
    convention: "At 0 the slope is infinite.",
    kink: (x) => (x === 0 ? VERTICAL : undefined),
    latex: { precedence: precedence.atom, ports: [precedence.lowest], write: (a) => `\\sqrt[3]{${a}}` },
    arithmetic: (x) => `∛${operand(x)}`,
  }),
  callRecord({
    id: "root",
    group: "powers",
    title: "Root",
    spoken: "root",
    symbol: "ⁿ√",
    tex: "",
    ports: ["x", "degree"],
    forward: (x, degree) => root(x, degree),
    partials: [
      (x, degree, value) => rootSlope(x, degree, value),
      (x, degree, value) => rootSlopeInDegree(x, degree, value),
    ],
    rule: "root rule",
    slopes: ["1/(b*y^(b - 1))", "-y*ln(a)/b^2"],
    verb: (x, degree) => `Take the root of degree ${degree} of ${x}`,
    arithmetic: (x, degree) => `root(${formatNumber(x)}, ${formatNumber(degree)})`,
    latex: {
      precedence: precedence.atom,
      ports: [precedence.lowest, precedence.lowest],
      // A bracket in the degree would end it, and braces around its first part would be taken for its own.
      write: (x, degree) => `\\sqrt[${/^\{|\]/.test(degree) ? `{${degree}}` : degree}]{${x}}`,
    },
    pytorch: "torch.sign({a}) * torch.abs({a}) ** (1 / {b})",
    convention:
      "Odd roots of negative numbers are negative, even ones have no value; at 0 the slope is infinite. For a negative number there is no slope in the degree.",
    kink: (x, degree) => (x === 0 && degree > 1 ? VERTICAL : undefined),
  }),
];

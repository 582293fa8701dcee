import { formatNumber, operand } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { functionRecord } from "./function-record";
import { angleSlope, besideOne } from "./rules";

const UPRIGHT = "At the ends of its range the slope is infinite.";
const upright = (x: number) =>
  Math.abs(x) === 1 ? "The slope is infinite here: the curve stands upright." : undefined;

export const trigonometry: readonly Operation[] = [
  functionRecord({
    id: "sin",
    group: "trigonometry",
    title: "Sine",
    spoken: "sine",
    tex: "\\sin",
    forward: (x) => Math.sin(x),
    partial: (x) => Math.cos(x),
    rule: "sine rule",
    slope: { latex: (a) => `\\cos\\left(${a}\\right)`, numbers: (a) => `cos(${formatNumber(a)})` },
    noun: "the sine",
  }),
  functionRecord({
    id: "cos",
    group: "trigonometry",
    title: "Cosine",
    spoken: "cosine",
    tex: "\\cos",
    forward: (x) => Math.cos(x),
    partial: (x) => -Math.sin(x),
    rule: "cosine rule",
    slope: { latex: (a) => `-\\sin\\left(${a}\\right)`, numbers: (a) => `−sin(${formatNumber(a)})` },
    noun: "the cosine",
  }),
  functionRecord({
    id: "tan",
    group: "trigonometry",
    title: "Tangent",
    spoken: "tangent",
    tex: "\\tan",
    forward: (x) => Math.tan(x),
    partial: (_x, _b, value) => 1 + value * value,
    rule: "tangent rule",
    slope: {
      latex: (a) => `1 + \\tan^{2}\\left(${a}\\right)`,
      numbers: (_a, _b, value) => `1 + ${operand(value)}²`,
    },
    noun: "the tangent",
  }),
  functionRecord({
    id: "asin",
    group: "trigonometry",
    title: "Inverse sine",
    spoken: "inverse sine",
    words: ["arcsin"],
    tex: "\\arcsin",
    forward: (x) => Math.asin(x),
    partial: (x) => 1 / besideOne(x),
    rule: "inverse sine rule",
    slope: {
      latex: (a) => `\\frac{1}{\\sqrt{1 - ${a}^{2}}}`,
      numbers: (a) => `1 ÷ √(1 − ${operand(a)}²)`,
    },
    noun: "the inverse sine",
    convention: UPRIGHT,
    kink: upright,
  }),
  functionRecord({
    id: "acos",
    group: "trigonometry",
    title: "Inverse cosine",
    spoken: "inverse cosine",
    words: ["arccos"],
    tex: "\\arccos",
    forward: (x) => Math.acos(x),
    partial: (x) => -1 / besideOne(x),
    rule: "inverse cosine rule",
    slope: {
      latex: (a) => `-\\frac{1}{\\sqrt{1 - ${a}^{2}}}`,
      numbers: (a) => `−1 ÷ √(1 − ${operand(a)}²)`,
    },
    noun: "the inverse cosine",
    convention: UPRIGHT,
    kink: upright,
  }),
  functionRecord({
    id: "atan",
    group: "trigonometry",
    title: "Inverse tangent",
    spoken: "inverse tangent",
    words: ["arctan"],
    tex: "\\arctan",
    forward: (x) => Math.atan(x),
    partial: (x) => 1 / (1 + x * x),
    rule: "inverse tangent rule",
    slope: {
      latex: (a) => `\\frac{1}{1 + ${a}^{2}}`,
      numbers: (a) => `1 ÷ (1 + ${operand(a)}²)`,
    },
    noun: "the inverse tangent",
  }),
  {
    id: "atan2",
    kind: "scalar",
    group: "trigonometry",
    title: "Angle",
    spoken: "angle",
    symbol: "atan2",
    ports: ["y", "x"],
    forward: (y, x) => Math.atan2(y, x),
    partials: [(y, x) => angleSlope(x, y), (y, x) => -angleSlope(y, x)],
    syntax: { kind: "call", words: ["atan2"] },
    latex: {
      precedence: precedence.fraction,
      ports: [precedence.lowest, precedence.lowest],
      write: (y, x) => `\\operatorname{atan2}\\left(${y}, ${x}\\right)`,
    },
    rule: "angle rule",
    slopes: [
      {
        latex: (y, x) => `\\frac{${x}}{${x}^{2} + ${y}^{2}}`,
        numbers: (y, x) => `${operand(x)} ÷ (${operand(x)}² + ${operand(y)}²)`,
      },
      {
        latex: (y, x) => `-\\frac{${y}}{${x}^{2} + ${y}^{2}}`,
        numbers: (y, x) => `−${operand(y)} ÷ (${operand(x)}² + ${operand(y)}²)`,
      },
    ],
    verb: (y, x) => `Take the angle of the point with x = ${x} and y = ${y}`,
    arithmetic: (y, x) => `atan2(${formatNumber(y)}, ${formatNumber(x)})`,
    pytorch: "torch.atan2({a}, {b})",
  },
];

import { formatNumber, operand } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { functionRecord } from "./function-record";
import { power, slopeInBase, slopeInExponent } from "./rules";

const VERTICAL = "The slope is infinite here: the curve stands upright.";
const NO_SLOPE = "The slope is not a number where the value is none.";

function powerSlopeNumbers(base: number, exponent: number): string {
  if (exponent === 0) return "0";
  if (exponent === 1) return "1";
  if (exponent === 2) return `2 × ${operand(base)}`;
  return `${operand(exponent)} × ${operand(base)}^${operand(exponent - 1)}`;
}

function logarithm(
  id: string,
  base: string,
  title: string,
  forward: (x: number) => number,
  partial: (x: number) => number,
) {
  return functionRecord({
    id,
    group: "powers",
    title,
    spoken: `logarithm to base ${base}`,
    tex: `\\log_{${base}}`,
    forward,
    partial,
    rule: "logarithm rule",
    slope: {
      latex: (x) => `\\frac{1}{${x} \\cdot \\ln\\left(${base}\\right)}`,
      numbers: (x) => `1 ÷ (${operand(x)} × ln(${base}))`,
    },
    noun: `the logarithm to base ${base}`,
    convention: NO_SLOPE,
  });
}

export const powers: readonly Operation[] = [
  {
    id: "pow",
    kind: "scalar",
    group: "powers",
    title: "Power",
    spoken: "power",
    symbol: "xʸ",
    ports: ["base", "exponent"],
    forward: (base, exponent) => power(base, exponent),
    partials: [
      (base, exponent) => slopeInBase(base, exponent),
      (base, exponent, value) => slopeInExponent(base, exponent, value),
    ],
    syntax: { kind: "infix", symbol: "^", words: ["pow"] },
    latex: {
      precedence: precedence.power,
      ports: [precedence.root, precedence.lowest],
      write: (a, b) => `${a}^{${b}}`,
    },
    rule: "power rule",
    slopes: [
      {
        latex: (a, b) => (b === "2" ? `2 \\cdot ${a}` : `${b} \\cdot ${a}^{${b} - 1}`),
        numbers: powerSlopeNumbers,
      },
      {
        latex: (a, b) => `${a}^{${b}} \\cdot \\ln\\left(${a}\\right)`,
        numbers: (a, b) => `${operand(a)}^${operand(b)} × ln(${formatNumber(a)})`,
      },
    ],
    verb: (a, b) => (b === "2" ? `Square ${a}` : `Raise ${a} to the power ${b}`),
    arithmetic: (a, b) => (b === 2 ? `${operand(a)}²` : `${operand(a)}^${operand(b)}`),
    pytorch: "{a} ** {b}",
    convention: "An exponent that never changes gets no derivative; x^0 has slope 0 everywhere.",
    kink: (a, b) => (a === 0 && b > 0 && b < 1 ? VERTICAL : undefined),
  },
  functionRecord({
    id: "exp",
    group: "powers",
    title: "Exponential",
    spoken: "exponential",
    symbol: "eˣ",
    tex: "\\exp",
    forward: (x) => Math.exp(x),
    partial: (_x, _b, value) => value,
    rule: "exponential rule",
    slope: { latex: (_a, _b, value) => value, numbers: (_a, _b, value) => operand(value) },
    noun: "the exponential",
  }),
  functionRecord({
    id: "ln",
    group: "powers",
    title: "Natural logarithm",
    spoken: "natural logarithm",
    tex: "\\ln",
    forward: (x) => Math.log(x),
    partial: (x) => (x < 0 ? Number.NaN : 1 / x),
    rule: "logarithm rule",
    slope: { latex: (a) => `\\frac{1}{${a}}`, numbers: (a) => `1 ÷ ${operand(a)}` },
    noun: "the natural logarithm",
    pytorch: "torch.log({a})",
    convention: NO_SLOPE,
  }),
  logarithm(
    "log2",
    "2",
    "Logarithm to base 2",
    (x) => Math.log2(x),
    (x) => (x < 0 ? Number.NaN : 1 / (x * Math.LN2)),
  ),
  logarithm(
    "log10",
    "10",
    "Logarithm to base 10",
    (x) => Math.log10(x),
    (x) => (x < 0 ? Number.NaN : 1 / (x * Math.LN10)),
  ),
  {
    id: "log",
    kind: "scalar",
    group: "powers",
    title: "Logarithm",
    spoken: "logarithm",
    symbol: "log",
    ports: ["x", "base"],
    forward: (x, base) => Math.log(x) / Math.log(base),
    partials: [
      (x, base) => (x < 0 || base < 0 ? Number.NaN : 1 / (x * Math.log(base))),
      (_x, base, value) => -value / (base * Math.log(base)),
    ],
    syntax: { kind: "call", words: ["log"] },
    latex: {
      precedence: precedence.fraction,
      ports: [precedence.lowest, precedence.lowest],
      write: (x, base) => `\\log_{${base}}\\left(${x}\\right)`,
    },
    rule: "logarithm rule",
    slopes: [
      {
        latex: (x, base) => `\\frac{1}{${x} \\cdot \\ln\\left(${base}\\right)}`,
        numbers: (x, base) => `1 ÷ (${operand(x)} × ln(${formatNumber(base)}))`,
      },
      {
        latex: (_x, base, value) => `-\\frac{${value}}{${base} \\cdot \\ln\\left(${base}\\right)}`,
        numbers: (_x, base, value) => `−${operand(value)} ÷ (${operand(base)} × ln(${formatNumber(base)}))`,
      },
    ],
    verb: (x, base) => `Take the logarithm of ${x} to the base ${base}`,
    arithmetic: (x, base) => `ln(${formatNumber(x)}) ÷ ln(${formatNumber(base)})`,
    pytorch: "torch.log({a}) / torch.log({b})",
    convention: NO_SLOPE,
  },
  functionRecord({
    id: "sqrt",
    group: "powers",
    title: "Square root",
    spoken: "square root",
    symbol: "√",
    tex: "\\sqrt",
    forward: (x) => Math.sqrt(x),
    partial: (_x, _b, value) => 0.5 / value,
    rule: "root rule",
    slope: {
      latex: (a) => `\\frac{1}{2\\sqrt{${a}}}`,
      numbers: (a) => `1 ÷ (2 × √${operand(a)})`,
    },
    noun: "the square root",
    convention: "At 0 the slope is infinite.",
    kink: (x) => (x === 0 ? VERTICAL : undefined),
    latex: { precedence: precedence.atom, ports: [precedence.lowest], write: (a) => `\\sqrt{${a}}` },
    arithmetic: (x) => `√${operand(x)}`,
  }),
  functionRecord({
    id: "cbrt",
    group: "powers",
    title: "Cube root",
    spoken: "cube root",
    symbol: "∛",
    tex: "\\sqrt[3]",
    forward: (x) => Math.cbrt(x),
    partial: (_x, _b, value) => 1 / (3 * value * value),
    rule: "root rule",
    slope: {
      latex: (a) => `\\frac{1}{3\\sqrt[3]{${a}}^{2}}`,
      numbers: (a) => `1 ÷ (3 × ∛${operand(a)}²)`,
    },
    noun: "the cube root",
    pytorch: "{a}.sign() * {a}.abs() ** (1 / 3)",
    convention: "At 0 the slope is infinite.",
    kink: (x) => (x === 0 ? VERTICAL : undefined),
    latex: { precedence: precedence.atom, ports: [precedence.lowest], write: (a) => `\\sqrt[3]{${a}}` },
    arithmetic: (x) => `∛${operand(x)}`,
  }),
];

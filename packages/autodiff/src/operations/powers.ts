import { formatNumber, operand } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { withSuperscripts } from "../render/superscripts";
import { functionRecord } from "./function-record";
import { roots } from "./roots";
import { power, slopeInBase, slopeInExponent } from "./rules";

const VERTICAL = "The slope is infinite here: the curve stands upright.";
const NO_SLOPE = "The slope is not a number where the value is none.";

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
    slope: `1/(a*ln(${base}))`,
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
    slopes: ["b*a^(b-1)", "y*ln(a)"],
    verb: (a, b) => (b === "2" ? `Square ${a}` : `Raise ${a} to the power ${b}`),
    arithmetic: (a, b) =>
      Number.isInteger(b)
        ? withSuperscripts(`${operand(a)}^${formatNumber(b)}`)
        : `${operand(a)}^${operand(b)}`,
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
    slope: "y",
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
    slope: "1/a",
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
    slopes: ["1/(a*ln(b))", "-y/(b*ln(b))"],
    verb: (x, base) => `Take the logarithm of ${x} to the base ${base}`,
    arithmetic: (x, base) => `ln(${formatNumber(x)}) ÷ ln(${formatNumber(base)})`,
    pytorch: "torch.log({a}) / torch.log({b})",
    convention: NO_SLOPE,
  },
  ...roots,
];

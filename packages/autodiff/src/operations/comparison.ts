import { formatNumber } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { callRecord } from "./call-record";
import { extremes } from "./extremes";
import { functionRecord } from "./function-record";

const JUMP = "The value jumps here, and 0 is used for the slope.";
const FLAT = "The slope is 0 everywhere, also where the value jumps.";

export const comparison: readonly Operation[] = [
  functionRecord({
    id: "abs",
    notation: "bars",
    group: "comparison",
    title: "Absolute value",
    spoken: "absolute value",
    symbol: "|x|",
    tex: "",
    forward: (x) => Math.abs(x),
    partial: (x) => Math.sign(x) + 0,
    rule: "absolute value rule",
    slope: {
      formula: "sign(a)",
      numbers: ([a = 0]) => formatNumber(Math.sign(a)),
    },
    noun: "the absolute value",
    convention: "At 0, where the slope jumps from −1 to 1, it is taken as 0.",
    kink: (x) => (x === 0 ? "This is a corner: the slope jumps from −1 to 1, and 0 is used." : undefined),
    latex: { precedence: precedence.atom, ports: [precedence.lowest], write: (a) => `\\left|${a}\\right|` },
    arithmetic: (x) => `|${formatNumber(x)}|`,
  }),
  ...extremes,
  callRecord({
    id: "clamp",
    group: "comparison",
    title: "Clamp",
    spoken: "clamp",
    words: ["clip"],
    tex: "\\operatorname{clamp}",
    ports: ["x", "low", "high"],
    wide: {
      forward: ([x = 0, low = 0, high = 0]) => Math.min(Math.max(x, low), high),
      partial: ([x = 0, low = 0, high = 0], port) => {
        if (port === 0) return x >= low && x <= high ? 1 : 0;
        if (port === 1) return low < high && x < low ? 1 : 0;
        return x > high || (x < low && high <= low) ? 1 : 0;
      },
    },
    rule: "clamp rule",
    slopes: [
      {
        formula: "(step(a - b) + equal(a, b))*(step(c - a) + equal(a, c))",
        latex: ([a, b, c]) => `\\left[${b} \\le ${a} \\le ${c}\\right]`,
        numbers: ([a = 0, b = 0, c = 0]) => (b <= a && a <= c ? "1" : "0"),
      },
      {
        formula: "step(b - a)*step(c - b)",
        latex: ([a, b]) => `\\left[${a} < ${b}\\right]`,
        numbers: ([a = 0, b = 0, c = 0]) => (a < b && b < c ? "1" : "0"),
      },
      {
        formula: "step(a - c) + (1 - step(a - c))*step(b - a)*(1 - step(c - b))",
        latex: ([a, _b, c]) => `\\left[${a} > ${c}\\right]`,
        numbers: ([a = 0, b = 0, c = 0]) => (a > c || (a < b && c <= b) ? "1" : "0"),
      },
    ],
    verb: (x, low, high) => `Keep ${x} between ${low} and ${high}`,
    pytorch: "torch.clamp({a}, {b}, {c})",
    convention:
      "At both ends of the range the slope is still 1. Where the lower end is above the upper one, the upper one is the value.",
    kink: (x, low, high) =>
      low <= high && (x === low || x === high)
        ? "This is a corner: the slope jumps between 0 and 1, and 1 is used."
        : undefined,
  }),
  functionRecord({
    id: "sign",
    group: "comparison",
    title: "Sign",
    spoken: "sign",
    symbol: "±",
    tex: "\\operatorname{sign}",
    forward: (x) => Math.sign(x),
    partial: () => 0,
    rule: "sign rule",
    slope: "0",
    noun: "the sign",
    convention: FLAT,
    kink: (x) => (x === 0 ? JUMP : undefined),
  }),
  functionRecord({
    id: "step",
    group: "comparison",
    title: "Step",
    spoken: "step",
    symbol: "x > 0",
    tex: "",
    forward: (x) => (x > 0 ? 1 : x <= 0 ? 0 : Number.NaN),
    partial: () => 0,
    rule: "step rule",
    slope: "0",
    noun: "the step",
    pytorch: "torch.relu(torch.sign({a}))",
    convention: `1 above 0, otherwise 0. ${FLAT}`,
    kink: (x) => (x === 0 ? JUMP : undefined),
    latex: {
      precedence: precedence.atom,
      ports: [precedence.lowest],
      write: (a) => `\\left[${a} > 0\\right]`,
    },
  }),
  callRecord({
    id: "equal",
    group: "comparison",
    title: "Equal",
    spoken: "equal",
    symbol: "=",
    tex: "",
    ports: ["a", "b"],
    forward: (a, b) => (a === b ? 1 : a < b || a > b ? 0 : Number.NaN),
    partials: [() => 0, () => 0],
    rule: "comparison rule",
    slopes: ["0", "0"],
    verb: (a, b) => `Answer 1 if ${a} and ${b} are equal, otherwise 0`,
    latex: {
      precedence: precedence.atom,
      ports: [precedence.sum, precedence.sum],
      write: (a, b) => `\\left[${a} = ${b}\\right]`,
    },
    pytorch: "1 - torch.sign(torch.abs({a} - {b}))",
    convention: `1 where both are equal, otherwise 0. ${FLAT}`,
    kink: (a, b) => (a === b ? JUMP : undefined),
  }),
];

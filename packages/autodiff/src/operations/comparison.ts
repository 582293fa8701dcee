import { formatNumber } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { callRecord } from "./call-record";
import { functionRecord } from "./function-record";

const JUMP = "The value jumps here, and 0 is used for the slope.";
const FLAT = "The slope is 0 everywhere, also where the value jumps.";
const TIE = "Both inputs are equal: the gradient is shared half and half.";

function extreme(
  id: "max" | "min",
  title: string,
  adjective: string,
  rule: Pick<Operation, "forward" | "partials">,
): Operation {
  const share = (port: number, a: number, b: number) => formatNumber(rule.partials[port]?.(a, b, Number.NaN));
  const sign = id === "max" ? ">" : "<";
  return {
    id,
    kind: "scalar",
    group: "comparison",
    title,
    spoken: title.toLowerCase(),
    symbol: id,
    ports: ["a", "b"],
    ...rule,
    syntax: { kind: "call", words: [id], chained: true },
    latex: {
      precedence: precedence.fraction,
      ports: [precedence.lowest, precedence.lowest],
      write: (a, b) => `\\${id}\\left(${a}, ${b}\\right)`,
    },
    rule: `${title.toLowerCase()} rule`,
    slopes: [
      {
        formula: id === "max" ? "step(a - b) + equal(a, b)/2" : "step(b - a) + equal(a, b)/2",
        latex: ([a, b]) => `\\left[${a} ${sign} ${b}\\right]`,
        numbers: ([a = 0, b = 0]) => share(0, a, b),
      },
      {
        formula: id === "max" ? "step(b - a) + equal(a, b)/2" : "step(a - b) + equal(a, b)/2",
        latex: ([a, b]) => `\\left[${b} ${sign} ${a}\\right]`,
        numbers: ([a = 0, b = 0]) => share(1, a, b),
      },
    ],
    verb: (a, b) => `Take the ${adjective} of ${a} and ${b}`,
    arithmetic: (a, b) => `${id}(${formatNumber(a)}, ${formatNumber(b)})`,
    pytorch: `torch.${id}imum({a}, {b})`,
    convention: "A tie shares the gradient half and half.",
    kink: (a, b) => (a === b ? TIE : undefined),
  };
}

export const comparison: readonly Operation[] = [
  functionRecord({
    id: "abs",
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
  extreme("max", "Maximum", "larger", {
    forward: (a, b) => Math.max(a, b),
    partials: [(a, b) => (a === b ? 0.5 : a > b ? 1 : 0), (a, b) => (a === b ? 0.5 : a < b ? 1 : 0)],
  }),
  extreme("min", "Minimum", "smaller", {
    forward: (a, b) => Math.min(a, b),
    partials: [(a, b) => (a === b ? 0.5 : a < b ? 1 : 0), (a, b) => (a === b ? 0.5 : a > b ? 1 : 0)],
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

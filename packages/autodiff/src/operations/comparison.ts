import { formatNumber } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { functionRecord } from "./function-record";

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
        formula: id === "max" ? "relu(a-b)/(a-b)" : "relu(b-a)/(b-a)",
        latex: ([a, b]) => `\\left[${a} ${sign} ${b}\\right]`,
        numbers: ([a = 0, b = 0]) => share(0, a, b),
      },
      {
        formula: id === "max" ? "relu(b-a)/(b-a)" : "relu(a-b)/(a-b)",
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
      formula: "abs(a)/a",
      latex: ([a]) => `\\operatorname{sign}\\left(${a}\\right)`,
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
];

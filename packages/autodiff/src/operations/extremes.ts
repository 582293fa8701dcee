import { formatNumber } from "../numbers";
import type { Operation, SlopeEntry } from "../operation";
import { portLetter } from "../operation";
import { callRecord } from "./call-record";
import { chained, listed } from "./lists";

/** How many inputs are the extreme one: the gradient is shared between them. */
function ties(inputs: readonly number[], value: number): number {
  let count = 0;
  for (const input of inputs) if (input === value) count++;
  return count;
}

function tieSentence(inputs: readonly number[], value: number, adjective: string): string | undefined {
  const count = ties(inputs, value);
  if (count < 2) return undefined;
  return inputs.length === 2
    ? "Both inputs are equal: the gradient is shared half and half."
    : `${count} inputs are equally ${adjective}: the gradient is shared, 1/${count} for each.`;
}

type Extreme = {
  readonly id: "max" | "min";
  readonly title: string;
  /** Of all numbers, of two, of several. */
  readonly adjectives: readonly [string, string, string];
  readonly start: number;
  readonly better: (a: number, b: number) => number;
};

function extreme({ id, title, adjectives, start, better }: Extreme): Operation {
  const [adjective, ofTwo, ofSeveral] = adjectives;
  const forward = (inputs: readonly number[]) => inputs.reduce((best, input) => better(best, input), start);
  const partials = (inputs: readonly number[], value: number) => {
    const share = 1 / ties(inputs, value);
    return inputs.map((input) => (input === value ? share : 0));
  };
  return callRecord({
    id,
    group: "comparison",
    title,
    spoken: title.toLowerCase(),
    tex: `\\${id}`,
    ports: ["a", "b"],
    variadic: true,
    wide: { forward, partials, partial: (inputs, port, value) => partials(inputs, value)[port] ?? 0 },
    rule: `${title.toLowerCase()} rule`,
    slopes: (count) => Array.from({ length: count }, (_, port) => slope(id, port, count)),
    verb: (...inputs) =>
      inputs.length === 1
        ? `Take the ${ofSeveral} number in ${inputs[0]}`
        : `Take the ${inputs.length === 2 ? ofTwo : ofSeveral} of ${listed(inputs)}`,
    arithmetic: (...inputs) =>
      `${id}(${chained(
        inputs.map((input) => formatNumber(input)),
        ", ",
      )})`,
    pytorch: `torch.${id}imum({a}, {b})`,
    pytorchMany: `torch.stack(torch.broadcast_tensors({inputs})).a${id}(0)`,
    pytorchEntries: `torch.a${id}({a})`,
    convention: `Equally ${adjective} inputs share the gradient: half and half between two, 1/k for each of k.`,
    kink: (...inputs) => tieSentence(inputs, forward(inputs), adjective),
  });
}

/** 1 where the input is the extreme one; the formula also shares ties, as long as it stays short. */
function slope(id: "max" | "min", port: number, count: number): SlopeEntry {
  const name = portLetter(port);
  const all = Array.from({ length: Math.min(count, 8) }, (_, other) => `equal(${portLetter(other)}, y)`);
  const shares = count === 1 ? "1" : `equal(${name}, y)${count > 8 ? "" : `/(${all.join(" + ")})`}`;
  const sign = id === "max" ? ">" : "<";
  return {
    formula: shares,
    latex: (inputs, value) =>
      count === 2
        ? `\\left[${inputs[port]} ${sign} ${inputs[1 - port]}\\right]`
        : count === 1
          ? "1"
          : `\\left[${inputs[port]} = ${value}\\right]`,
    numbers: (inputs, value) => {
      const share = inputs[port] === value ? ties(inputs, value) : 0;
      return formatNumber(share > 0 ? 1 / share : 0);
    },
  };
}

export const extremes: readonly Operation[] = [
  extreme({
    id: "max",
    title: "Maximum",
    adjectives: ["large", "larger", "largest"],
    start: Number.NEGATIVE_INFINITY,
    better: Math.max,
  }),
  extreme({
    id: "min",
    title: "Minimum",
    adjectives: ["small", "smaller", "smallest"],
    start: Number.POSITIVE_INFINITY,
    better: Math.min,
  }),
];

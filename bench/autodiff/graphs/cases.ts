import type { BenchGraph } from "./graph";
import { lesson } from "./lesson";
import { networkInScalars } from "./network";
import { pendulum } from "./pendulum";
import { randomDag } from "./random-dag";

/** The graphs that are measured, by name. */
export const CASES: ReadonlyMap<string, () => BenchGraph> = new Map([
  ["lesson", lesson],
  ["dag1k", () => randomDag("dag1k", 1000, 5)],
  ["mlp", () => networkInScalars()],
  ["pendulum", pendulum],
  ["dag100k", () => randomDag("dag100k", 100_000, 6)],
  ["dag1m", () => randomDag("dag1m", 1_000_000, 7)],
]);

export function graphOf(name: string): BenchGraph {
  const make = CASES.get(name);
  if (make === undefined)
    throw new Error(`There is no case "${name}"; there are ${[...CASES.keys()].join(", ")}.`);
  return make();
}

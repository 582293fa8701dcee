import { wireKey } from "../graph";
import type { Step } from "./step";

/**
 * What a step is called, on whatever graph: "value x", "seed y", "contribution c:0", "sum x". The same before and
 * after an edit, and in every copy of the graph, as long as its node and its wire are there.
 */
export function stepId({ kind, node, wires: [wire] }: Pick<Step, "kind" | "node" | "wires">): string {
  return `${kind} ${kind === "contribution" && wire !== undefined ? wireKey(wire) : node}`;
}

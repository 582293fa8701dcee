import type { GraphNode } from "@gradboard/autodiff";
import { type Board, graphOf, sameValue } from "@gradboard/board";

/** Whether two boards compute something else: another target, other nodes, wires, names or numbers. */
export function boardChanged(a: Board, b: Board): boolean {
  if (a.target !== b.target) return true;
  const [before, after] = [graphOf(a).nodes, graphOf(b).nodes];
  if (before.length !== after.length) return true;
  const byId = new Map(before.map((node) => [node.id, node]));
  return after.some((node) => !sameNode(byId.get(node.id), node));
}

function sameNode(a: GraphNode | undefined, b: GraphNode): boolean {
  return (
    a !== undefined &&
    a.op === b.op &&
    a.name === b.name &&
    sameValue(a.value, b.value) &&
    a.inputs.length === b.inputs.length &&
    a.inputs.every((input, port) => input === b.inputs[port])
  );
}

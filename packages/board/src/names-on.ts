import { compile, isTensor, operation, type Value } from "@gradboard/autodiff";
import type { Board, BoardNode } from "./board";
import { graphOf } from "./graph-of";

// Keyed as graphs are: asked at every key that is pressed in a formula field.
const known = new WeakMap<Board["nodes"], ReadonlyMap<string, Value>>();

/** The names on a board with what they hold; 0 for a node that has no value or only a number, whichever it is. */
export function namesOn(board: Board): ReadonlyMap<string, Value> {
  const before = known.get(board.nodes);
  if (before !== undefined) return before;
  const program = [...board.nodes.values()].some(isWide) ? compile(graphOf(board), null) : undefined;
  const names = new Map<string, Value>();
  for (const { id, name } of board.nodes.values()) {
    if (name !== undefined && !names.has(name)) names.set(name, program?.value(id) ?? 0);
  }
  known.set(board.nodes, names);
  return names;
}

/** Can a vector or a matrix come from this node? Without one there is nothing on the board but numbers. */
function isWide({ op, value }: BoardNode): boolean {
  return isTensor(value) || operation(op)?.kind === "tensor";
}

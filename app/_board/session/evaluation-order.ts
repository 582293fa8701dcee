import type { NodeId, Program } from "@gradboard/autodiff";
import type { Board } from "@gradboard/board";

/** Every node of the board once: first in the order it is evaluated, then those that cannot be. */
export function evaluationOrder(board: Board, program: Program): readonly NodeId[] {
  const order = program.order.filter((id) => board.nodes.has(id));
  const placed = new Set(order);
  for (const id of board.nodes.keys()) if (!placed.has(id)) order.push(id);
  return order;
}

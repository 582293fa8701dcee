import type { NodeId } from "@gradboard/autodiff";
import type { Board } from "./board";

/** Whether a wire from one node to another would close a loop on this board (a node feeding itself included). */
export function wouldLoop(board: Board, from: NodeId, to: NodeId): boolean {
  const seen = new Set<NodeId>();
  const waiting: NodeId[] = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const input of board.nodes.get(id)?.inputs ?? []) if (input !== null) waiting.push(input);
  }
  return false;
}

import type { NodeId } from "@gradboard/autodiff";
import { type Board, contentsOf } from "@gradboard/board";

/** Nodes that a box took, with the frames of which it took everything that stands in them. */
export function withWholeFrames(board: Board, nodes: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const all = new Set(nodes);
  for (const frame of board.nodes.values()) {
    if (frame.op !== "frame") continue;
    const inside = contentsOf(board, frame);
    if (inside.length > 0 && inside.every(({ id }) => nodes.has(id))) all.add(frame.id);
  }
  return all;
}

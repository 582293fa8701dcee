import type { NodeId } from "@gradboard/autodiff";
import type { Board } from "../board";

/** New places of a node and of everything computed from it. */
export function shifted(board: Board, from: NodeId, by: number): Map<NodeId, readonly [number, number]> {
  const reached = new Set([from]);
  // A set also visits what is added to it on the way.
  for (const id of reached) {
    for (const node of board.nodes.values()) if (node.inputs.includes(id)) reached.add(node.id);
  }
  return new Map(
    [...reached].flatMap((id): [NodeId, readonly [number, number]][] => {
      const pos = board.nodes.get(id)?.pos;
      return pos === undefined ? [] : [[id, [pos[0] + by, pos[1]]]];
    }),
  );
}

import type { NodeId } from "@gradboard/autodiff";
import { type Box, outermost } from "@gradboard/board";
import { placedBox } from "./overlay";
import type { BoardSession } from "./session";

/** Where nodes and whole groups are, as they are seen. */
export function boxesOf(session: BoardSession, ids: Iterable<NodeId>): ReadonlyMap<NodeId, Box> {
  const { nodes, groups } = session.view.get();
  const { board } = session.computed.get();
  return new Map(
    [...outermost(board, ids)].flatMap((id): [NodeId, Box][] => {
      const group = groups.get(id)?.box;
      if (group !== undefined) return [[id, group]];
      const view = nodes.get(id);
      return view === undefined ? [] : [[id, placedBox(view)]];
    }),
  );
}

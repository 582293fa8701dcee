import type { NodeId } from "@gradboard/autodiff";
import { type Board, contentsOf } from "@gradboard/board";
import type { BoardView, WireView } from "../session/board-view";

/** A board as if nothing were on it but a frame and what stands in it; the wires between those are there. */
export function frameAlone(view: BoardView, board: Board, frame: NodeId): BoardView {
  const node = board.nodes.get(frame);
  if (node === undefined) return view;
  const kept = new Set([frame, ...contentsOf(board, node).map(({ id }) => id)]);
  const isKept = ([, { from, to }]: [string, WireView]) => kept.has(from) && kept.has(to);
  return {
    ...view,
    nodes: new Map([...view.nodes].filter(([id]) => kept.has(id))),
    order: view.order.filter((id) => kept.has(id)),
    wires: new Map([...view.wires].filter(isKept)),
    groups: new Map([...view.groups].filter(([, { nodes }]) => nodes.every((id) => kept.has(id)))),
    shown: {
      nodes: new Map([...view.shown.nodes].filter(([id]) => kept.has(id))),
      faces: new Map([...view.shown.faces].filter(([id]) => kept.has(id))),
      wires: new Map([...view.shown.wires].filter(isKept)),
    },
  };
}

import { NODE_SIZE } from "@gradboard/board";
import type { BoardView } from "../session/board-view";
import type { Point } from "../session/overlay";

const GAP = 64;

/** Where a new formula finds room: below everything there is, at its left edge. */
export function roomBelow(view: Pick<BoardView, "nodes">): Point {
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { position } of view.nodes.values()) {
    left = Math.min(left, position[0]);
    bottom = Math.max(bottom, position[1] + NODE_SIZE.height);
  }
  return Number.isFinite(left) ? [left, bottom + GAP] : [0, 0];
}

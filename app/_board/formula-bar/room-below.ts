import { NODE_SIZE } from "@gradboard/board";
import type { Places, Point } from "../session/overlay";

const GAP = 64;

/** Where a new formula finds room: below everything there is, at its left edge. */
export function roomBelow({ nodes }: Places): Point {
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { position } of nodes.values()) {
    left = Math.min(left, position[0]);
    bottom = Math.max(bottom, position[1] + NODE_SIZE.height);
  }
  return Number.isFinite(left) ? [left, bottom + GAP] : [0, 0];
}

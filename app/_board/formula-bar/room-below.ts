import { type Places, type Point, placedBox } from "../session/overlay";

const GAP = 64;

/** Where a new formula finds room: below everything there is, at its left edge. */
export function roomBelow({ nodes }: Places): Point {
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const node of nodes.values()) {
    const { x, y, height } = placedBox(node);
    left = Math.min(left, x);
    bottom = Math.max(bottom, y + height);
  }
  return Number.isFinite(left) ? [left, bottom + GAP] : [0, 0];
}

import { type Box, boundsOf } from "@gradboard/board";

/** How a board is drawn on the map: what part of it, and how small. */
export type MapScale = {
  /** The top-left corner of the map, in board units. */
  readonly left: number;
  readonly top: number;
  /** Pixels of the map for one board unit. */
  readonly factor: number;
};

const MARGIN = 0.06;

/** Fits the whole board and what is seen of it into a map; null on an empty board. */
export function mapScale(boxes: readonly Box[], seen: Box, width: number, height: number): MapScale | null {
  if (boxes.length === 0) return null;
  const all = boundsOf([...boxes, seen]);
  if (all === null) return null;
  const factor = Math.min(width / all.width, height / all.height) / (1 + 2 * MARGIN);
  return {
    left: all.x + all.width / 2 - width / factor / 2,
    top: all.y + all.height / 2 - height / factor / 2,
    factor,
  };
}

/** Whether all nodes are in sight, so that a map would show nothing new. */
export function isAllSeen(boxes: readonly Box[], seen: Box): boolean {
  for (const { x, y, width, height } of boxes) {
    if (x < seen.x || y < seen.y) return false;
    if (x + width > seen.x + seen.width || y + height > seen.y + seen.height) return false;
  }
  return true;
}

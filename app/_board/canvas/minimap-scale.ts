import { type Box, boundsOf, NODE_SIZE } from "@gradboard/board";
import type { Places } from "../session/overlay";

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
export function mapScale({ nodes }: Places, seen: Box, width: number, height: number): MapScale | null {
  if (nodes.size === 0) return null;
  const boxes = [...nodes.values()].map(({ position: [x, y] }) => ({ x, y, ...NODE_SIZE }));
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
export function isAllSeen({ nodes }: Places, seen: Box): boolean {
  for (const { position } of nodes.values()) {
    const [x, y] = position;
    if (x < seen.x || y < seen.y) return false;
    if (x + NODE_SIZE.width > seen.x + seen.width || y + NODE_SIZE.height > seen.y + seen.height)
      return false;
  }
  return true;
}

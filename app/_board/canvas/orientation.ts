import { type Alignment, type Axis, type Box, NODE_SIZE, type Size } from "@gradboard/board";
import type { Point } from "../session/overlay";

/** Which way the forward pass runs on this screen. The board itself always holds places that run to the right. */
export const orientations = ["right", "up"] as const;
export type Orientation = (typeof orientations)[number];

/**
 * Turned upwards, columns become rows: what was a column apart is a row apart, and no two nodes that were beside each
 * other come to lie on each other, for nodes are wider than they are high.
 */
const ACROSS = 1.62;
const ALONG = 0.8;

/** Where a point of the board is drawn. */
export function turned([x, y]: Point, orientation: Orientation): Point {
  return orientation === "right" ? [x, y] : [y * ACROSS, -x * ALONG];
}

/** The point of the board that is drawn at a place. */
export function unturned([x, y]: Point, orientation: Orientation): Point {
  return orientation === "right" ? [x, y] : [-y / ALONG + 0, x / ACROSS];
}

/** The size of the box around a box that was turned. */
export function turnedSize({ width, height }: Size, orientation: Orientation): Size {
  return orientation === "right" ? { width, height } : { width: height * ACROSS, height: width * ALONG };
}

const half: Point = [NODE_SIZE.width / 2, NODE_SIZE.height / 2];

/** Where the corner of a full-sized node is drawn; its middle is what is turned. */
export function turnedCorner([x, y]: Point, orientation: Orientation): Point {
  const [middle, height] = turned([x + half[0], y + half[1]], orientation);
  return [middle - half[0], height - half[1]];
}

/** The corner on the board of a full-sized node that is drawn at a place. */
export function unturnedCorner([x, y]: Point, orientation: Orientation): Point {
  const [middle, height] = unturned([x + half[0], y + half[1]], orientation);
  return [middle - half[0], height - half[1]];
}

const upwardAlignment = {
  left: "top",
  center: "middle",
  right: "bottom",
  top: "right",
  middle: "center",
  bottom: "left",
} as const satisfies Record<Alignment, Alignment>;

/** The alignment on the board that looks like another on the screen. */
export function boardAlignment(seen: Alignment, orientation: Orientation): Alignment {
  return orientation === "right" ? seen : upwardAlignment[seen];
}

/** The axis of the board that is seen as another. */
export function boardAxis(seen: Axis, orientation: Orientation): Axis {
  if (orientation === "right") return seen;
  return seen === "horizontal" ? "vertical" : "horizontal";
}

/** Where a part of the board is seen. */
export function turnedBox(box: Box, orientation: Orientation): Box {
  return boxBetween(box, (corner) => turned(corner, orientation));
}

/** The part of the board that is seen in a box. */
export function unturnedBox(box: Box, orientation: Orientation): Box {
  return boxBetween(box, (corner) => unturned(corner, orientation));
}

function boxBetween({ x, y, width, height }: Box, place: (corner: Point) => Point): Box {
  const [one, other] = [place([x, y]), place([x + width, y + height])];
  return {
    x: Math.min(one[0], other[0]),
    y: Math.min(one[1], other[1]),
    width: Math.abs(one[0] - other[0]),
    height: Math.abs(one[1] - other[1]),
  };
}

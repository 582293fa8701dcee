import { NODE_SIZE, type Size } from "@gradboard/board";
import { type Places, type Point, placedBox } from "../session/overlay";

/** Room left between a new node and the others, for wires to be seen. */
const GAP: Point = [56, 36];
/** How many nodes away from the wanted place one looks before giving up. */
const RINGS = 12;

/**
 * The place of a new node whose middle is to be at a point: there if nothing is in the way, else the nearest place
 * beside, above or below where it covers no other node.
 */
export function freePlace({ nodes }: Places, [x, y]: Point, size: Size = NODE_SIZE): Point {
  // Frames are there to be filled, and ink to be drawn anywhere.
  const taken = [...nodes.values()]
    .filter(({ node }) => node?.annotation?.kind !== "frame" && node?.annotation?.kind !== "ink")
    .map(placedBox);
  const isFree = ([left, top]: Point) =>
    !taken.some(
      (other) =>
        left < other.x + other.width &&
        other.x < left + size.width &&
        top < other.y + other.height &&
        other.y < top + size.height,
    );
  const wanted: Point = [Math.round(x - size.width / 2), Math.round(y - size.height / 2)];
  const [across, down] = [size.width + GAP[0], size.height + GAP[1]];
  for (let ring = 0; ring <= RINGS; ring++) {
    const free = ringOf(ring)
      .map(([column, row]): Point => [wanted[0] + column * across, wanted[1] + row * down])
      .find(isFree);
    if (free !== undefined) return free;
  }
  return wanted;
}

/** The cells of a square ring around the middle, those to the right first: that is where results go. */
function ringOf(ring: number): readonly Point[] {
  const cells: Point[] = [];
  for (let column = ring; column >= -ring; column--) {
    for (let row = -ring; row <= ring; row++) {
      if (Math.max(Math.abs(column), Math.abs(row)) === ring) cells.push([column, row]);
    }
  }
  return cells.sort((a, b) => Math.abs(a[1]) - Math.abs(b[1]));
}

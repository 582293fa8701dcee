import { type BoardFile, boundsOf, NODE_SIZE } from "@gradboard/board";
import type { Places, Point } from "./overlay";

/** How far a copy moves on when its place is taken, so that a second paste does not hide the first. */
const STEP = 32;

/** By how much a file's nodes are moved so that their middle is at a point, and none lies exactly on another. */
export function fileOffset(file: BoardFile, at: Point, { nodes }: Places): [number, number] {
  const places = file.nodes.flatMap(({ pos }) => (pos === undefined ? [] : [pos]));
  const bounds = boundsOf(places.map(([x, y]) => ({ x, y, ...NODE_SIZE })));
  // Without places the nodes are laid out from their corner.
  if (bounds === null || places.length < file.nodes.length) return [Math.round(at[0]), Math.round(at[1])];
  const taken = new Set([...nodes.values()].map(({ position }) => position.join()));
  let x = Math.round(at[0] - bounds.x - bounds.width / 2);
  let y = Math.round(at[1] - bounds.y - bounds.height / 2);
  const covers = () => places.some(([left, top]) => taken.has([left + x, top + y].join()));
  for (let tries = 0; tries < 100 && covers(); tries++) {
    x += STEP;
    y += STEP;
  }
  return [x, y];
}

import { NODE_SIZE } from "@gradboard/board";
import type { BoardView } from "../session/board-view";
import type { Point } from "../session/overlay";

const SHIFT = 32;

/** The place of a new node whose middle is to be at a point, moved on until it does not lie right on another. */
export function freePlace(view: Pick<BoardView, "nodes">, [x, y]: Point): Point {
  const taken = [...view.nodes.values()].map(({ position }) => position);
  let place: Point = [Math.round(x - NODE_SIZE.width / 2), Math.round(y - NODE_SIZE.height / 2)];
  const covers = (other: Point) =>
    Math.abs(other[0] - place[0]) < SHIFT && Math.abs(other[1] - place[1]) < SHIFT;
  while (taken.some(covers)) place = [place[0] + SHIFT, place[1] + SHIFT];
  return place;
}

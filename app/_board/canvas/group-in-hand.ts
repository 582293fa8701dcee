import type { Box } from "@gradboard/board";
import type { BoardView } from "../session/board-view";
import type { Point } from "../session/overlay";
import { drawnGroups } from "./drawn-groups";
import { type Orientation, turned, unturned } from "./orientation";

/** The place on the board of a group whose corner is drawn at a point. */
export function groupAt(view: BoardView, id: string, [x, y]: Point, orientation: Orientation): Point {
  const drawn = drawnGroups(view, orientation).get(id);
  const box = view.groups.get(id)?.box;
  if (drawn === undefined || box === undefined) return [x, y];
  const [dx, dy] = unturned([x - drawn.x, y - drawn.y], orientation);
  return [box.x + dx, box.y + dy];
}

/** Where a group is drawn whose place on the board is to be another; null when it is none. */
export function drawnGroupAt(
  view: BoardView,
  id: string,
  [x, y]: Point,
  orientation: Orientation,
): Box | null {
  const drawn = drawnGroups(view, orientation).get(id);
  const box = view.groups.get(id)?.box;
  if (drawn === undefined || box === undefined) return null;
  const [dx, dy] = turned([x - box.x, y - box.y], orientation);
  return { ...drawn, x: drawn.x + dx, y: drawn.y + dy };
}

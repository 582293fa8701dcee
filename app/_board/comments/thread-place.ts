import type { Thread } from "@gradboard/board";
import { drawnBox } from "../canvas/geometry";
import { type Orientation, turned } from "../canvas/orientation";
import type { PlacedNode } from "../session/board-view";
import type { Point } from "../session/overlay";

/** Where a thread is drawn: at the upper right corner of its node, else where the node was or the place meant. */
export function threadPlace(
  { node, at }: Pick<Thread, "node" | "at">,
  nodes: ReadonlyMap<string, Pick<PlacedNode, "node" | "position">>,
  orientation: Orientation = "right",
): Point {
  const view = nodes.get(node ?? "");
  if (view === undefined) return turned(at, orientation);
  const { x, y, width } = drawnBox(view.node, view.position, orientation);
  return [x + width, y];
}

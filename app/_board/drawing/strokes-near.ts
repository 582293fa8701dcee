import type { NodeId } from "@gradboard/autodiff";
import { INK_SCALE } from "@gradboard/board";
import { drawnBox } from "../canvas/geometry";
import type { Orientation } from "../canvas/orientation";
import type { BoardView } from "../session/board-view";
import type { Point } from "../session/overlay";
import { toSegment } from "./simplified";

/** The strokes of the pen that are drawn within `reach` of a place, in board units. */
export function strokesNear(
  { nodes }: Pick<BoardView, "nodes">,
  [x, y]: Point,
  reach: number,
  orientation: Orientation = "right",
): readonly NodeId[] {
  const near: NodeId[] = [];
  for (const { id, node, position } of nodes.values()) {
    const { annotation } = node;
    if (annotation?.kind !== "ink") continue;
    const { x: left, y: top, width, height } = drawnBox(node, position, orientation);
    const own: Point = [x - left, y - top];
    if (own[0] < -reach || own[1] < -reach || own[0] > width + reach || own[1] > height + reach) continue;
    const at: Point = [own[0] * INK_SCALE, own[1] * INK_SCALE];
    const { points } = annotation;
    if (points.some((point, index) => toSegment(at, point, points[index + 1] ?? point) <= reach * INK_SCALE))
      near.push(id);
  }
  return near;
}

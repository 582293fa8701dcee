import type { BoardView } from "../session/board-view";
import type { Point } from "../session/overlay";
import { wireEnds } from "./block-geometry";
import type { Orientation } from "./orientation";
import { wirePoint } from "./wire-path";

/** How near to a wire, in board units, something must be let go to go into it. */
export const WIRE_REACH = 28;
/** How finely a wire is looked at. */
const STEPS = 24;

/** The wire that passes nearest to a point of the drawing, if any passes within `reach`; null otherwise. */
export function wireNear(
  view: BoardView,
  [x, y]: Point,
  reach: number,
  orientation: Orientation = "right",
): string | null {
  let best: { readonly key: string; readonly distance: number } | null = null;
  for (const wire of view.shown.wires.values()) {
    const ends = wireEnds(view, wire, orientation);
    // What is let go on a bundle could go into any wire of it.
    if (ends === null || wire.others.length > 0) continue;
    const { start, end } = ends;
    for (let step = 1; step < STEPS; step++) {
      const at = wirePoint(step / STEPS, ...start, ...end, orientation);
      const distance = Math.hypot(at.x - x, at.y - y);
      if (distance <= reach && (best === null || distance < best.distance))
        best = { key: wire.key, distance };
    }
  }
  return best?.key ?? null;
}

/** Whether nothing is wired to a node, so that it can be put into a wire without anybody missing another. */
export function isLoose(view: BoardView, id: string): boolean {
  for (const { from, to } of view.wires.values()) if (from === id || to === id) return false;
  return view.nodes.has(id);
}

import { portsOf } from "@gradboard/board";
import type { BoardView } from "../session/board-view";
import type { Point } from "../session/overlay";
import { inputAt, outputAt } from "./geometry";
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
  for (const { key, from, to, port } of view.wires.values()) {
    const [source, target] = [view.nodes.get(from), view.nodes.get(to)];
    if (source === undefined || target === undefined) continue;
    const start = outputAt(source.node.op, source.position, orientation);
    const end = inputAt(target.node.op, target.position, port, portsOf(target.node), orientation);
    for (let step = 1; step < STEPS; step++) {
      const at = wirePoint(step / STEPS, ...start, ...end, orientation);
      const distance = Math.hypot(at.x - x, at.y - y);
      if (distance <= reach && (best === null || distance < best.distance)) best = { key, distance };
    }
  }
  return best?.key ?? null;
}

/** Whether nothing is wired to a node, so that it can be put into a wire without anybody missing another. */
export function isLoose(view: BoardView, id: string): boolean {
  for (const { from, to } of view.wires.values()) if (from === id || to === id) return false;
  return view.nodes.has(id);
}

import { portsOf } from "@gradboard/board";
import type { BoardView } from "../session/board-view";
import type { Point } from "../session/overlay";
import { drawnAt, portOffsets, sizeOf } from "./geometry";
import { wirePoint } from "./wire-path";

/** How near to a wire, in board units, something must be let go to go into it. */
export const WIRE_REACH = 28;
/** How finely a wire is looked at. */
const STEPS = 24;

/** The wire that passes nearest to a point, if any passes within `reach`; null otherwise. */
export function wireNear(view: BoardView, [x, y]: Point, reach: number): string | null {
  let best: { readonly key: string; readonly distance: number } | null = null;
  for (const { key, from, to, port } of view.wires.values()) {
    const [source, target] = [view.nodes.get(from), view.nodes.get(to)];
    if (source === undefined || target === undefined) continue;
    const start = drawnAt(source.node.op, source.position);
    const size = sizeOf(source.node.op);
    const end = drawnAt(target.node.op, target.position);
    const offset = portOffsets(target.node.op, portsOf(target.node))[port] ?? 0;
    for (let step = 1; step < STEPS; step++) {
      const at = wirePoint(
        step / STEPS,
        start[0] + size.width,
        start[1] + size.height / 2,
        end[0],
        end[1] + offset,
      );
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

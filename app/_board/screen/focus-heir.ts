import type { NodeId } from "@gradboard/autodiff";
import { drawnFor, drawnPlaces } from "../canvas/drawn-box";
import type { BoardView } from "../session/board-view";
import type { Point } from "../session/overlay";

/**
 * What has the keyboard on the canvas after something that had it: itself, else the block that it went into, else what
 * is nearest to where it was. Null when nothing is left.
 */
export function focusHeir(view: Pick<BoardView, "groups" | "shown">, id: NodeId, at: Point): NodeId | null {
  const drawn = drawnFor(view, id);
  if (drawn !== null) return drawn;
  let best: { readonly id: NodeId; readonly distance: number } | null = null;
  for (const [other, [x, y]] of drawnPlaces(view)) {
    const distance = Math.hypot(x - at[0], y - at[1]);
    if (best === null || distance < best.distance) best = { id: other, distance };
  }
  return best?.id ?? null;
}

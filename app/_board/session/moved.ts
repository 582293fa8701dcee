import type { NodeId } from "@gradboard/autodiff";
import type { PlacedNode } from "./node-view";
import type { Overlay, Point } from "./overlay";
import { reuseFields, reuseMap } from "./reuse";

/** How far nodes are from where the board has them: in somebody's hand, or on their way. */
export type Moved = ReadonlyMap<NodeId, Point>;

const NONE: Moved = new Map();

/** What an overlay moves, and by how much, in board units. What is as in `previous` is taken from there. */
export function movedBy(
  overlay: Overlay,
  nodes: ReadonlyMap<NodeId, PlacedNode>,
  previous: Moved | undefined,
): Moved {
  if (overlay.positions.size === 0) return NONE;
  const moved = new Map<NodeId, Point>();
  for (const [id, [x, y]] of overlay.positions) {
    const pos = nodes.get(id)?.node.pos;
    if (pos === undefined || (pos[0] === x && pos[1] === y)) continue;
    moved.set(id, reuseFields(previous?.get(id), [x - pos[0], y - pos[1]]));
  }
  return reuseMap(previous, moved);
}

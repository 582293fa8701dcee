import type { NodeId } from "@gradboard/autodiff";
import type { BoardView } from "../session/board-view";
import type { Selection } from "../session/selection";
import { wireOfKey } from "../session/wire-of-key";

/** Who has the keyboard after something is deleted: of a wire the node it led to, of nodes the nearest that stays. */
export function nextFocus(view: BoardView, { nodes, wires }: Selection): NodeId | null {
  const [wire] = wires;
  const [first] = nodes;
  if (first === undefined) return wire === undefined ? null : wireOfKey(wire).to;
  const here = view.nodes.get(first)?.position ?? [0, 0];
  let best: { readonly id: NodeId; readonly distance: number } | null = null;
  for (const { id, position } of view.nodes.values()) {
    if (nodes.has(id)) continue;
    const distance = Math.hypot(position[0] - here[0], position[1] - here[1]);
    if (best === null || distance < best.distance) best = { id, distance };
  }
  return best?.id ?? null;
}

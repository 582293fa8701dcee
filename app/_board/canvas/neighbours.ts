import type { NodeId } from "@gradboard/autodiff";
import type { BoardView } from "../session/board-view";
import { drawnPlaces } from "./drawn-box";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The node that focus goes to: left and right follow the wires (the nearest in height first), up and down go to the
 * node above or below that is nearest. Null when there is none.
 */
export function neighbour(view: BoardView, id: NodeId, direction: Direction): NodeId | null {
  const places = drawnPlaces(view);
  const here = places.get(id);
  if (here === undefined) return null;
  let best: { readonly id: NodeId; readonly distance: number } | null = null;
  for (const other of candidates(view, id, direction, places.keys())) {
    const there = places.get(other);
    if (there === undefined) continue;
    const [dx, dy] = [there[0] - here[0], there[1] - here[1]];
    if (direction === "up" && dy >= 0) continue;
    if (direction === "down" && dy <= 0) continue;
    const distance =
      direction === "left" || direction === "right" ? Math.abs(dy) : Math.abs(dy) + 2 * Math.abs(dx);
    if (best === null || distance < best.distance) best = { id: other, distance };
  }
  return best?.id ?? null;
}

function candidates(
  view: BoardView,
  id: NodeId,
  direction: Direction,
  all: Iterable<NodeId>,
): readonly NodeId[] {
  if (direction === "up" || direction === "down") return [...all].filter((other) => other !== id);
  const wires = [...view.shown.wires.values()];
  return direction === "left"
    ? wires.filter(({ enters }) => enters === id).map(({ leaves }) => leaves)
    : wires.filter(({ leaves }) => leaves === id).map(({ enters }) => enters);
}

import type { NodeId } from "@gradboard/autodiff";
import type { Box } from "@gradboard/board";
import type { BoardView } from "../session/board-view";
import { drawnGroups } from "./drawn-groups";
import { drawnBox as boxAt } from "./geometry";
import type { Orientation } from "./orientation";

type Drawn = Pick<BoardView, "groups" | "shown">;

/** What is drawn for a node or a group: itself, or the block that stands for it. Null when it is gone. */
export function drawnFor({ groups, shown }: Drawn, id: NodeId): NodeId | null {
  if (shown.nodes.has(id)) return id;
  const group = groups.get(id);
  if (group !== undefined && !group.hidden) return id;
  for (const block of groups.values()) {
    if (block.hidden || !block.collapsed) continue;
    if (block.nodes.includes(id) || group?.nodes.every((node) => block.nodes.includes(node))) return block.id;
  }
  return null;
}

/** Where a node or a group is drawn, itself or in a block; null when it is gone. */
export function drawnBox(view: BoardView, id: NodeId, orientation: Orientation = "right"): Box | null {
  const drawn = drawnFor(view, id) ?? "";
  const node = view.shown.nodes.get(drawn);
  if (node === undefined) return drawnGroups(view, orientation).get(drawn) ?? null;
  return boxAt(node.node, node.position, orientation);
}

/** Everything on the canvas that takes the keyboard, with its place: nodes, blocks and frames. */
export function drawnPlaces({ groups, shown }: Drawn): ReadonlyMap<NodeId, readonly [number, number]> {
  const places = new Map<NodeId, readonly [number, number]>();
  for (const { id, position } of shown.nodes.values()) places.set(id, position);
  for (const { id, box, hidden } of groups.values()) if (!hidden) places.set(id, [box.x, box.y]);
  return places;
}

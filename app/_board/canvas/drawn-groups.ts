import type { NodeId } from "@gradboard/autodiff";
import { type Box, boundsOf, groupBox, NODE_SIZE } from "@gradboard/board";
import type { BoardView } from "../session/board-view";
import { type Orientation, turnedCorner } from "./orientation";

type Groups = Pick<BoardView, "nodes" | "groups">;
type Boxes = ReadonlyMap<NodeId, Box>;

const turnedBoxes = new WeakMap<
  BoardView["nodes"],
  { readonly groups: BoardView["groups"]; readonly boxes: Boxes }
>();

/** The box of every group as drawn on a screen on which graphs run that way. */
export function drawnGroups(view: Groups, orientation: Orientation): Boxes {
  const { nodes, groups } = view;
  if (orientation === "right" || groups.size === 0)
    return new Map([...groups.values()].map(({ id, box }) => [id, box]));
  const known = turnedBoxes.get(nodes);
  if (known?.groups === groups) return known.boxes;
  const boxes = turnedGroups(view);
  turnedBoxes.set(nodes, { groups, boxes });
  return boxes;
}

/** Frames and blocks around what they hold as it is drawn upwards. */
function turnedGroups({ nodes, groups }: Groups): Boxes {
  const inside = new Map<NodeId, Box[]>([...groups.keys()].map((id) => [id, []]));
  for (const { node, position } of nodes.values()) {
    const [x, y] = turnedCorner(position, "up");
    if (node.parent !== undefined) inside.get(node.parent)?.push({ x, y, ...NODE_SIZE });
  }
  const boxes = new Map<NodeId, Box>();
  for (const { id, collapsed, parent, box } of [...groups.values()].reverse()) {
    const bounds = boundsOf(inside.get(id) ?? []);
    if (bounds === null) continue;
    const drawn = groupBox(bounds, collapsed ? { width: box.width, height: box.height } : null);
    boxes.set(id, drawn);
    if (parent !== null) inside.get(parent)?.push(drawn);
  }
  return boxes;
}

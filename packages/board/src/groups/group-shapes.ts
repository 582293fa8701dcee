import type { NodeId } from "@gradboard/autodiff";
import { type Box, boundsOf } from "../arrange";
import type { Board } from "../board";
import { boxOf } from "../box-of";
import { NODE_SIZE, type Size } from "../node-size";
import { type GroupPorts, groupTree } from "./group-tree";

/** Room around what is in an open group; above it is also the title. */
export const FRAME = { side: 28, title: 44 } as const;

/** Of a block with several outputs: the room for its title, and for the line of each output. */
export const BLOCK_ROWS = { width: 288, title: 46, row: 42 } as const;

/** The least distance between two inputs of a block. */
const BETWEEN_INPUTS = 30;

/** The size of a block: with one output that of a node, with several as tall as they need. */
export function blockSize({ inputs, outputs }: GroupPorts): Size {
  const forInputs = BETWEEN_INPUTS * (inputs.length + 1);
  if (outputs.length <= 1) return { width: NODE_SIZE.width, height: Math.max(NODE_SIZE.height, forInputs) };
  const { width, title, row } = BLOCK_ROWS;
  return { width, height: Math.max(title + row * outputs.length, forInputs) };
}

/** The box of a group around the boxes of what is in it: of an open one a frame, of a collapsed one a block in the middle. */
export function groupBox(inside: Box, block: Size | null): Box {
  if (block === null) {
    const { x, y, width, height } = inside;
    const { side, title } = FRAME;
    return { x: x - side, y: y - side - title, width: width + 2 * side, height: height + 2 * side + title };
  }
  const x = Math.round(inside.x + inside.width / 2 - block.width / 2);
  const y = Math.round(inside.y + inside.height / 2 - block.height / 2);
  return { x, y, ...block };
}

/**
 * Where every group is drawn, also those inside collapsed ones. It follows from the places of the nodes alone: those
 * of the board, or what `placeOf` says instead, for nodes in hand.
 */
export function groupShapes(
  board: Board,
  placeOf: (id: NodeId) => readonly [number, number] | undefined = () => undefined,
): ReadonlyMap<NodeId, Box> {
  const shapes = new Map<NodeId, Box>();
  if (board.groups.size === 0) return shapes;
  const { order, ports } = groupTree(board);
  const inside = new Map<NodeId, Box[]>(order.map((id) => [id, []]));
  for (const node of board.nodes.values()) {
    if (node.parent === undefined) continue;
    inside.get(node.parent)?.push(boxOf({ ...node, pos: placeOf(node.id) ?? node.pos }));
  }
  for (const id of order.toReversed()) {
    const group = board.groups.get(id);
    const bounds = boundsOf(inside.get(id) ?? []);
    if (group === undefined || bounds === null) continue;
    const box = groupBox(bounds, group.collapsed ? blockSize(ports.get(id) ?? NO_PORTS) : null);
    shapes.set(id, box);
    if (group.parent !== null) inside.get(group.parent)?.push(box);
  }
  return shapes;
}

const NO_PORTS: GroupPorts = { inputs: [], outputs: [] };

/**
 * Places with those of groups (the corners of their boxes) turned into places of the nodes in them: a group moves as
 * one piece. A node that has a place of its own keeps that.
 */
export function placesOfNodes(
  board: Board,
  places: ReadonlyMap<NodeId, readonly [number, number]>,
): ReadonlyMap<NodeId, readonly [number, number]> {
  if (![...places.keys()].some((id) => board.groups.has(id))) return places;
  const shapes = groupShapes(board);
  const { nodesIn } = groupTree(board);
  const all = new Map<NodeId, readonly [number, number]>();
  for (const [id, [x, y]] of places) {
    const shape = shapes.get(id);
    if (shape === undefined) continue;
    for (const inside of nodesIn.get(id) ?? []) {
      const pos = board.nodes.get(inside)?.pos;
      if (pos !== undefined) all.set(inside, [pos[0] + x - shape.x, pos[1] + y - shape.y]);
    }
  }
  for (const [id, place] of places) if (!board.groups.has(id)) all.set(id, place);
  return all;
}

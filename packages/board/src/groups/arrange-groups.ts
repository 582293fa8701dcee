import type { GraphNode, NodeId } from "@gradboard/autodiff";
import { type Box, boundsOf } from "../arrange";
import type { Board } from "../board";
import { sizeOnBoard } from "../box-of";
import { layout } from "../layout";
import { NODE_SIZE, type Size } from "../node-size";
import { blockSize, groupBox } from "./group-shapes";
import { type GroupTree, groupsAround, groupTree } from "./group-tree";

type Places = Map<NodeId, [number, number]>;

/** Nodes that were laid out, and the box around them and the groups they are in. */
type Level = { readonly places: Places; readonly bounds: Box };

/** Something laid out as one piece: how large it is, and where in it its nodes stand. */
type Piece = { readonly size: Size; readonly places: Places };

/**
 * Lays out nodes and groups, each group as one piece with its own nodes laid out inside it. Gives places of nodes,
 * the whole starting at [0, 0].
 */
export function layoutWithGroups(board: Board, ids: Iterable<NodeId>): ReadonlyMap<NodeId, [number, number]> {
  const tree = groupTree(board);
  const children = childrenOf(board);
  const pieces = new Map<NodeId, Piece>();
  for (const id of tree.order.toReversed()) {
    const inside = layoutLevel(board, tree, children.get(id) ?? [], pieces);
    const block = board.groups.get(id)?.collapsed ? blockSize(tree.ports.get(id) ?? NO_PORTS) : null;
    pieces.set(id, asPiece(inside, block));
  }
  return layoutLevel(board, tree, [...ids], pieces).places;
}

const NO_PORTS = { inputs: [], outputs: [] };

function childrenOf({ groups, nodes }: Board): ReadonlyMap<NodeId, readonly NodeId[]> {
  const children = new Map<NodeId, NodeId[]>();
  for (const { id, parent } of [...nodes.values(), ...groups.values()]) {
    if (parent == null) continue;
    const others = children.get(parent);
    if (others === undefined) children.set(parent, [id]);
    else others.push(id);
  }
  return children;
}

function layoutLevel(
  board: Board,
  { ports }: GroupTree,
  items: readonly NodeId[],
  pieces: ReadonlyMap<NodeId, Piece>,
): Level {
  const level = new Set(items);
  const standIn = (source: NodeId | null): NodeId | null => {
    if (source === null || level.has(source)) return source;
    return groupsAround(board, board.nodes.get(source)?.parent).find((group) => level.has(group)) ?? null;
  };
  const nodes = items.map((id): GraphNode => {
    const node = board.nodes.get(id);
    const sources = node?.inputs ?? ports.get(id)?.inputs.map(({ source }) => source) ?? [];
    return { id, op: node?.op ?? "", inputs: sources.map(standIn) };
  });
  const sizes = new Map<NodeId, Size>();
  for (const id of items) {
    const node = board.nodes.get(id);
    sizes.set(id, pieces.get(id)?.size ?? (node === undefined ? NODE_SIZE : sizeOnBoard(node)));
  }
  const places: Places = new Map();
  const boxes: Box[] = [];
  for (const [id, [x, y]] of layout({ nodes }, sizes)) {
    const piece = pieces.get(id);
    boxes.push({ x, y, ...(sizes.get(id) ?? NODE_SIZE) });
    if (piece === undefined) places.set(id, [x, y]);
    else for (const [node, at] of piece.places) places.set(node, [x + at[0], y + at[1]]);
  }
  return { places, bounds: boundsOf(boxes) ?? { x: 0, y: 0, ...NODE_SIZE } };
}

/** What was laid out as seen from the corner of the frame or the block it is in. */
function asPiece({ places, bounds }: Level, block: Size | null): Piece {
  const { x, y, ...size } = groupBox(bounds, block);
  return { size, places: new Map([...places].map(([id, at]) => [id, [at[0] - x, at[1] - y]])) };
}

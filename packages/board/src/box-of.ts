import type { Box } from "./arrange";
import type { BoardNode } from "./board";
import { NODE_SIZE, type Size } from "./node-size";

/** The room that a node takes on the board, in board units. */
export function sizeOnBoard({ annotation }: Pick<BoardNode, "annotation">): Size {
  return annotation === undefined ? NODE_SIZE : { width: annotation.size[0], height: annotation.size[1] };
}

/** A node as a box. */
export function boxOf(node: Pick<BoardNode, "annotation" | "pos">): Box {
  return { x: node.pos[0], y: node.pos[1], ...sizeOnBoard(node) };
}

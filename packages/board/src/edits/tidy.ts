import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { graphOf } from "../graph-of";
import { layout } from "../layout";
import { readBoard } from "../read-board";
import { LOCAL } from "../schema";
import type { Edited } from "./edit";
import { moveNodes } from "./move-nodes";

/** Lays the whole board out afresh, keeping its top-left corner. Only places change. */
export function tidy(doc: Y.Doc, origin: unknown = LOCAL): Edited {
  const board = readBoard(doc);
  const nodes = [...board.nodes.values()];
  const left = nodes.reduce((least, node) => Math.min(least, node.pos[0]), Number.POSITIVE_INFINITY);
  const top = nodes.reduce((least, node) => Math.min(least, node.pos[1]), Number.POSITIVE_INFINITY);
  const places = new Map<NodeId, [number, number]>();
  for (const [id, [x, y]] of layout(graphOf(board))) places.set(id, [left + x, top + y]);
  return moveNodes(doc, places, origin);
}

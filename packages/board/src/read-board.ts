import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { assemble } from "./assemble";
import { type Board, compareIds } from "./board";
import { readMeta } from "./read-meta";
import { type NodeReading, readNode } from "./read-node";
import { metaOf, nodesOf } from "./schema";

/**
 * Reads a whole document. Never throws, never writes, and depends on nothing but the document, so that every
 * replica reads the same board. To follow a document as it changes, use a `BoardReader`.
 */
export function readBoard(doc: Y.Doc): Board {
  const byId = new Map<NodeId, NodeReading>();
  nodesOf(doc).forEach((entry, id) => {
    byId.set(id, readNode(id, entry));
  });
  return assemble(readMeta(metaOf(doc)), { order: [...byId.keys()].sort(compareIds), byId });
}

import type { NodeId } from "@gradboard/autodiff";
import * as Y from "yjs";
import type { BoardNode } from "../board";
import { nodesOf, portKey, wholePos } from "../schema";
import { plainValue } from "../values";

/** Writes a node that does not exist yet: the only place that sets a key of `nodes`. Run it inside an edit. */
export function createEntry(doc: Y.Doc, id: NodeId, node: Omit<BoardNode, "id">): void {
  const entry = new Y.Map<unknown>();
  entry.set("op", node.op);
  entry.set("pos", wholePos(node.pos));
  if (node.name !== undefined) entry.set("name", node.name);
  if (node.value !== undefined) entry.set("value", plainValue(node.value));
  if (node.min !== undefined) entry.set("min", node.min);
  if (node.max !== undefined) entry.set("max", node.max);
  node.inputs.forEach((from, port) => {
    if (from !== null) entry.set(portKey(port), from);
  });
  nodesOf(doc).set(id, entry);
}

import type { NodeId } from "@gradboard/autodiff";
import * as Y from "yjs";
import { writeAnnotation } from "../annotations/write-annotation";
import type { BoardGroup, BoardNode } from "../board";
import { GROUP } from "../groups/read-group";
import { nodesOf, portKey, wholePos } from "../schema";
import { plainValue } from "../values";

/** Writes a node that does not exist yet. Only here are keys of `nodes` set. Run it inside an edit. */
export function createEntry(doc: Y.Doc, id: NodeId, node: Omit<BoardNode, "id">): void {
  const entry = new Y.Map<unknown>();
  entry.set("op", node.op);
  entry.set("pos", wholePos(node.pos));
  if (node.name !== undefined) entry.set("name", node.name);
  if (node.value !== undefined) entry.set("value", plainValue(node.value));
  if (node.min !== undefined) entry.set("min", node.min);
  if (node.max !== undefined) entry.set("max", node.max);
  if (node.parent !== undefined) entry.set("parent", node.parent);
  if (node.annotation !== undefined) writeAnnotation(entry, node.annotation);
  node.inputs.forEach((from, port) => {
    if (from !== null) entry.set(portKey(port), from);
  });
  nodesOf(doc).set(id, entry);
}

/** Writes a group that does not exist yet; nodes are put into it by their own field `parent`. */
export function createGroupEntry(doc: Y.Doc, id: NodeId, group: Omit<BoardGroup, "id">): void {
  const entry = new Y.Map<unknown>();
  entry.set("op", GROUP);
  if (group.title !== "") entry.set("title", group.title);
  if (group.collapsed) entry.set("collapsed", true);
  if (group.parent !== null) entry.set("parent", group.parent);
  nodesOf(doc).set(id, entry);
}

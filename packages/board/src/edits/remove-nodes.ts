import type { NodeId } from "@gradboard/autodiff";
import * as Y from "yjs";
import type { Board } from "../board";
import { nodesMeant, wholeGroups } from "../groups/nodes-meant";
import { readBoard } from "../read-board";
import { LOCAL, metaOf, nodesOf, portOf } from "../schema";
import { keepAnchors } from "./comments";
import { type Edited, edit, gone } from "./edit";

/**
 * Deletes nodes, empties the ports they fed and unsets the target if it was one of them. A group goes with all that is
 * in it, and with the last node in it. Ids that are gone already are skipped; unreadable entries can be deleted like any other.
 */
export function removeNodes(
  doc: Y.Doc,
  ids: Iterable<NodeId>,
  origin: unknown = LOCAL,
): Edited<{ removed: readonly NodeId[] }> {
  return edit(doc, origin, () => {
    const nodes = nodesOf(doc);
    const board = readBoard(doc);
    const meant = new Set([...ids].flatMap((id) => [id, ...nodesMeant(board, [id])]));
    for (const id of wholeGroups(board, meant)) meant.add(id);
    const removed = [...meant].filter((id) => nodes.has(id));
    if (removed.length === 0) return gone();
    const doomed = new Set<unknown>(removed);
    keepAnchors(doc, new Map(removed.flatMap((id) => placeOf(board, id))));
    for (const id of removed) nodes.delete(id);
    // The delete clears the consumers' ports itself: an observer that did so would run on every replica.
    nodes.forEach((entry) => {
      if (!(entry instanceof Y.Map)) return;
      const fed = [...entry.keys()].filter((key) => portOf(key) !== null && doomed.has(entry.get(key)));
      for (const key of fed) entry.delete(key);
    });
    const meta = metaOf(doc);
    if (doomed.has(meta.get("target"))) meta.delete("target");
    return { ok: true, removed };
  });
}

function placeOf({ nodes }: Board, id: NodeId): [NodeId, readonly [number, number]][] {
  const node = nodes.get(id);
  return node === undefined ? [] : [[id, node.pos]];
}

import { disconnect, LOCAL, removeNodes } from "@gradboard/board";
import type * as Y from "yjs";
import type { Selection } from "./selection";
import { wireOfKey } from "./wire-of-key";

type Removed = { readonly ok: true } | { readonly ok: false; readonly fault: { readonly message: string } };

/** Deletes what is selected, nodes and wires, in one transaction: one step for undo. */
export function removeSelection(doc: Y.Doc, { nodes, wires }: Selection): Removed {
  // The origin of the outer transaction is the one that undo looks at.
  return doc.transact((): Removed => {
    for (const key of wires) {
      const { to, port } = wireOfKey(key);
      if (!nodes.has(to)) disconnect(doc, to, port);
    }
    return nodes.size === 0 ? { ok: true } : removeNodes(doc, nodes);
  }, LOCAL);
}

import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { needsName } from "../names";
import { readBoard } from "../read-board";
import { entryOf, LOCAL } from "../schema";
import { nameFault } from "./add-node";
import { computesNothing, type Edited, edit, gone, refuse, setField, takenNames } from "./edit";

/** Names a node; an empty name takes the name of an operation's node away. Refuses names in use or not usable in a formula. */
export function setName(doc: Y.Doc, id: NodeId, text: string, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const node = board.nodes.get(id);
    const entry = entryOf(doc, id);
    if (node === undefined || entry === undefined) return gone();
    if (node.annotation !== undefined) return computesNothing();
    const name = text.trim();
    if (name === "") {
      if (needsName(node.op)) return refuse("name", "A variable needs a name.");
      setField(entry, "name", null);
      return { ok: true };
    }
    const fault = nameFault(node.op, name, takenNames(board, id));
    if (fault !== null) return fault;
    setField(entry, "name", name);
    return { ok: true };
  });
}

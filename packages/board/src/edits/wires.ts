import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { wouldLoop } from "../loops";
import { portsOf } from "../ports";
import { readBoard } from "../read-board";
import { entryOf, LOCAL, portKey } from "../schema";
import { computesNothing, type Edited, edit, gone, label, refuse, setField } from "./edit";

/** Leads a wire from one node to a port (0-based) of another, in place of the wire that was there. Refuses to close a loop. */
export function connect(doc: Y.Doc, from: NodeId, to: NodeId, port: number, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const node = board.nodes.get(to);
    const entry = entryOf(doc, to);
    if (node === undefined || entry === undefined || !board.nodes.has(from)) return gone();
    if (node.annotation !== undefined || board.nodes.get(from)?.annotation !== undefined)
      return computesNothing();
    if (!Number.isInteger(port) || port < 0 || port >= portsOf(node)) {
      return refuse("unknown-port", `${label(board, to)} has no such port.`);
    }
    if (wouldLoop(board, from, to)) {
      const message =
        from === to
          ? "A node cannot feed itself."
          : `This wire would close a loop: ${label(board, from)} is already computed from ${label(board, to)}.`;
      return refuse("loop", message);
    }
    setField(entry, portKey(port), from);
    return { ok: true };
  });
}

/** Empties a port (0-based). */
export function disconnect(doc: Y.Doc, to: NodeId, port: number, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const entry = entryOf(doc, to);
    if (entry === undefined) return gone();
    setField(entry, portKey(port), null);
    return { ok: true };
  });
}

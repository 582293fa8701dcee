import { formulaOf, type NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import type { Board } from "../board";
import { graphOf } from "../graph-of";
import { metaOf, SCHEMA } from "../schema";
import { type PlainValue, readValue, sameValue } from "../values";

/** Why an edit was refused, with a sentence for the person who tried. Nothing has been written then. */
export type EditFault = {
  readonly kind:
    | "newer-schema"
    | "unknown-node"
    | "unknown-operation"
    | "unknown-port"
    | "loop"
    | "not-a-number"
    | "range"
    | "name"
    | "duplicate-name"
    | "no-value"
    | "title"
    | "no-text"
    | "drawing"
    | "too-many-nodes";
  readonly message: string;
};

/** The result of an edit: what it made, or why it was refused. */
export type Edited<T = object> = ({ readonly ok: true } & T) | Refusal;

export type Refusal = { readonly ok: false; readonly fault: EditFault };

/** Refuses an edit. */
export function refuse(kind: EditFault["kind"], message: string): Refusal {
  return { ok: false, fault: { kind, message } };
}

/** Whether a newer version owns this document, so that nothing here may write to it. */
export function isNewer(doc: Y.Doc): boolean {
  const schema = metaOf(doc).get("schema");
  return typeof schema === "number" && Number.isInteger(schema) && schema > SCHEMA;
}

/** Runs a check-then-write edit as one transaction, unless a newer version owns the document. */
export function edit<R extends Edited>(doc: Y.Doc, origin: unknown, write: () => R): R | Refusal {
  if (isNewer(doc)) {
    return refuse(
      "newer-schema",
      "This board needs a newer version of Gradboard. Reload the page to edit it.",
    );
  }
  return doc.transact(write, origin);
}

/** Refuses because somebody deleted the node in the meantime. */
export function gone(): Refusal {
  return refuse("unknown-node", "This node is no longer on the board.");
}

/** Refuses because a note, a text, a frame or a stroke is no part of the graph. */
export function computesNothing(): Refusal {
  return refuse("no-value", "This computes nothing. Choose a node of the graph instead.");
}

/** What to call a node in a sentence: its name or a short formula. */
export function label(board: Board, id: NodeId): string {
  return board.nodes.get(id)?.name ?? formulaOf(graphOf(board), id, 24);
}

/** The names in use, leaving out one node. */
export function takenNames(board: Board, except?: NodeId): Set<string> {
  const taken = new Set<string>();
  for (const node of board.nodes.values()) {
    if (node.name !== undefined && node.id !== except) taken.add(node.name);
  }
  return taken;
}

/** Sets a field only when that changes it: an equal write would grow the document and cost an undo step. */
export function setField(map: Y.Map<unknown>, key: string, value: string | true | PlainValue | null): void {
  if (value === null) {
    if (map.has(key)) map.delete(key);
  } else if (!map.has(key) || !sameField(map.get(key), value)) map.set(key, value);
}

function sameField(held: unknown, value: string | true | PlainValue): boolean {
  return held === value || (typeof value === "object" && sameValue(readValue(held), readValue(value)));
}

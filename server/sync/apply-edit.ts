import * as Y from "yjs";

const EMPTY = new Uint8Array();

/** Structs and deletions that wait for others. Yjs replaces or changes its own objects whether they grow or not. */
type Pending = readonly [structs: Uint8Array, deletions: Uint8Array];

/** What came of an edit. */
export type Applied = {
  /** It could not be applied to the end. */
  readonly broken: boolean;
  /** Something waits now for edits that have not come, or those have: what is new is not what was sent. */
  readonly mixed: boolean;
  /** Bytes that wait now. */
  readonly waiting: number;
  /** They are more than before. */
  readonly grew: boolean;
};

/** Applies an edit to a document, whatever it is. */
export function applyEdit(doc: Y.Doc, update: Uint8Array, origin: unknown): Applied {
  const before = pendingIn(doc);
  let broken = false;
  try {
    Y.applyUpdate(doc, update, origin);
  } catch {
    broken = true;
  }
  const after = pendingIn(doc);
  const waiting = bytesOf(after);
  return { broken, mixed: !same(before, after), waiting, grew: waiting > bytesOf(before) };
}

function pendingIn(doc: Y.Doc): Pending {
  const { pendingStructs, pendingDs } = doc.store;
  return [pendingStructs?.update ?? EMPTY, pendingDs ?? EMPTY];
}

function bytesOf([structs, deletions]: Pending): number {
  return structs.length + deletions.length;
}

function same(one: Pending, other: Pending): boolean {
  return Buffer.compare(one[0], other[0]) === 0 && Buffer.compare(one[1], other[1]) === 0;
}

import type * as Y from "yjs";

const EMPTY = new Uint8Array();

/** Structs and deletions that wait for others. Yjs replaces or changes its own objects whether they grow or not. */
export type Pending = readonly [structs: Uint8Array, deletions: Uint8Array];

export function pendingIn(doc: Y.Doc): Pending {
  const { pendingStructs, pendingDs } = doc.store;
  return [pendingStructs?.update ?? EMPTY, pendingDs ?? EMPTY];
}

export function pendingBytes([structs, deletions]: Pending): number {
  return structs.length + deletions.length;
}

export function samePending(one: Pending, other: Pending): boolean {
  return Buffer.compare(one[0], other[0]) === 0 && Buffer.compare(one[1], other[1]) === 0;
}

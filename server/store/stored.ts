import * as Y from "yjs";

/** A board as it is on disk: what was put together last, and what has come since. All are Yjs updates. */
export type Stored = {
  readonly snapshot: Uint8Array | null;
  /** The snapshot once more, in Yjs' second format; null if it was not written. */
  readonly compact?: Uint8Array | null;
  readonly rows: readonly Uint8Array[];
};

/** The document that is stored; throws if these are no updates. */
export function documentOf({ snapshot, rows }: Stored): Y.Doc {
  const doc = new Y.Doc();
  // One transaction: observers and clean-up run once, not once a row.
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const row of rows) Y.applyUpdate(doc, row);
  });
  return doc;
}

/** Bytes that are stored. */
export function storedBytes({ snapshot, rows }: Stored): number {
  return rows.reduce((sum, row) => sum + row.length, snapshot?.length ?? 0);
}

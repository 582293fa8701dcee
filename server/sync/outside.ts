/**
 * Everything that a room knows of the world outside its process: where its edits go, and what comes back. Several
 * servers on one database would meet here; a room has no other way out.
 */
export type Outside = {
  /** Keeps an edit that was made here. Its room is told by `committed` once that is done. */
  add(room: Committed, update: Uint8Array): void;
};

/** A room, as seen from there. */
export type Committed = {
  readonly id: string;
  /** Everything up to here has been handed over. */
  readonly position: number;
  /** Everything up to `position` is on disk; `stateVector` is that of the document then. */
  committed(position: number, stateVector: Uint8Array): void;
  /** What was handed over cannot be stored at the moment. It is tried again until it can. */
  stuck(): void;
  stateVector(): Uint8Array;
  /** One update for several; throws if they cannot be merged. */
  merge(updates: readonly Uint8Array[]): Uint8Array;
};

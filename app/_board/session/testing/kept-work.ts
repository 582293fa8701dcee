/** What a browser keeps of edits that are not confirmed; it outlives the page. */
export const kept = new Set<Uint8Array>();

/** Keeps edits as IndexedDB does, without one. */
export class UnsavedWork {
  keep(update: Uint8Array): void {
    kept.add(update);
  }

  clear(): void {
    kept.clear();
  }

  restore(): Promise<readonly Uint8Array[]> {
    return Promise.resolve([...kept]);
  }

  close(): void {}
}

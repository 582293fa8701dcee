/** What a reader that is too slow for news has missed. It is told the sum of it, not all that went on. */
export class Arrears {
  /** Client ids whose presence has changed. */
  readonly presence = new Set<number>();
  readonly edits: Uint8Array[] = [];
  /** Of the edits. */
  bytes = 0;

  miss(edits: readonly Uint8Array[], presence: Iterable<number>): void {
    for (const update of edits) {
      this.edits.push(update);
      this.bytes += update.length;
    }
    for (const id of presence) this.presence.add(id);
  }
}

/**
 * Whether all of one's own work is on the server's disk. The server counts the sync step 2 and update messages of a
 * socket and says how many of them are on disk; step 2, which begins every connection, holds whatever was done while
 * there was none.
 */
export class Durability {
  #connected = false;
  #sent = 0;
  #acknowledged = 0;
  /** Edits since everything was last known to be on disk. */
  #waiting = 0;
  /** Something was done that no message of this socket carries: only the next one can. */
  #stranded = false;

  get durable(): boolean {
    return this.#connected ? this.#complete : this.#waiting === 0;
  }

  /** How many of one's edits are not known to be on disk. */
  get waiting(): number {
    return this.#waiting;
  }

  /** A new socket: both sides count from its first message. */
  opened(): void {
    this.#connected = true;
    this.#sent = 0;
    this.#acknowledged = 0;
    this.#stranded = false;
  }

  closed(): void {
    this.#connected = false;
  }

  /** The document was changed here; `carried`: by a socket that still takes messages. */
  edited({ carried }: { readonly carried: boolean }): void {
    this.#waiting += 1;
    if (!carried) this.#stranded = true;
  }

  /** A sync step 2 or update message went out. */
  sent(): void {
    this.#sent += 1;
  }

  /** So many of them are on disk. */
  acknowledged(count: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, count);
    if (this.#complete) this.#waiting = 0;
  }

  get #complete(): boolean {
    return !this.#stranded && this.#sent > 0 && this.#acknowledged >= this.#sent;
  }
}

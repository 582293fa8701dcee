/**
 * Whether all of one's own work is on the server's disk. The server counts the sync step 2 and update messages of a
 * socket and says how many of them are on disk; step 2, which begins every connection, holds whatever was done while
 * there was none.
 */
export class Durability {
  #connected = false;
  #sent = 0;
  #acknowledged = 0;
  #dirty = false;

  get durable(): boolean {
    return this.#connected ? this.#complete : !this.#dirty;
  }

  /** A new socket: both sides count from its first message. */
  opened(): void {
    this.#connected = true;
    this.#sent = 0;
    this.#acknowledged = 0;
  }

  closed(): void {
    this.#connected = false;
  }

  /** The document was changed here. */
  edited(): void {
    this.#dirty = true;
  }

  /** A sync step 2 or update message went out. */
  sent(): void {
    this.#sent += 1;
  }

  /** So many of them are on disk. */
  acknowledged(count: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, count);
    if (this.#complete) this.#dirty = false;
  }

  get #complete(): boolean {
    return this.#sent > 0 && this.#acknowledged >= this.#sent;
  }
}

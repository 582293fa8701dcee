/**
 * Whether one's own edits are on disk. An edit that adds something moves one's own clock, which the server's state
 * vector then has to reach. An edit that only deletes moves no clock: it is covered by the next acknowledgement,
 * for the server answers each message of ours once what it holds is on disk.
 */
export class Durability {
  #clock = 0;
  #acknowledged = 0;
  #deletions = 0;

  get durable(): boolean {
    return this.#acknowledged >= this.#clock && this.#deletions === 0;
  }

  /** An edit was made; `clock` is one's own clock behind it. */
  edit(clock: number): void {
    if (clock === this.#clock) this.#deletions += 1;
    this.#clock = clock;
  }

  /** The server has everything of ours up to `clock` on disk. */
  acknowledge(clock: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, clock);
    this.#deletions = 0;
  }
}

import type { Logger } from "pino";
import type { LogRow } from "../store/boards";
import type { Committed, Outside } from "./outside";

/** Milliseconds from the start of one transaction to that of the next: the more goes into one, the less each costs. */
const APART = 150;

type Waiting = Map<Committed, Uint8Array[]>;

export type CommitterOptions = {
  append(rows: readonly LogRow[]): Promise<void>;
  readonly log: Logger;
  /** Milliseconds before a failed commit is tried again: doubled each time, up to the second. */
  readonly retry?: readonly [number, number];
};

/**
 * Group commit: updates of all rooms that arrive while one transaction runs go into the next. At most one runs at a
 * time, a fair while apart, and it is tried again for as long as it fails; nothing is dropped.
 */
export class Committer implements Outside {
  readonly #append: CommitterOptions["append"];
  readonly #log: Logger;
  readonly #retry: readonly [number, number];
  #waiting: Waiting = new Map();
  #running: Promise<void> | null = null;
  #failing = false;
  #last = Number.NEGATIVE_INFINITY;
  /** How many wait for everything to be on disk. */
  #hurry = 0;
  #wake: (() => void) | null = null;

  constructor({ append, log, retry = [100, 5_000] }: CommitterOptions) {
    this.#append = append;
    this.#log = log;
    this.#retry = retry;
  }

  /** False while commits fail. */
  get healthy(): boolean {
    return !this.#failing;
  }

  add(room: Committed, update: Uint8Array): void {
    const updates = this.#waiting.get(room);
    if (updates) updates.push(update);
    else this.#waiting.set(room, [update]);
    this.#running ??= this.#run();
  }

  /** Resolves when everything added so far is on disk. A commit that waits to be tried again is tried at once. */
  async flush(): Promise<void> {
    this.#hurry += 1;
    this.#wake?.();
    while (this.#running) await this.#running;
    this.#hurry -= 1;
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      // Whatever else arrives meanwhile goes along; after silence, only what this turn of the event loop brings.
      const early = this.#last + APART - performance.now();
      if (early > 0 && !this.#hurry) await this.#pause(early);
      else await new Promise(setImmediate);
      this.#last = performance.now();
      const batch = [...this.#waiting].map(([room, updates]) => ({
        room,
        rows: this.#rowsOf(room, updates),
        position: room.position,
        stateVector: room.stateVector(),
      }));
      this.#waiting = new Map();
      await this.#commit(batch.flatMap(({ rows }) => rows));
      for (const { room, position, stateVector } of batch) room.committed(position, stateVector);
    }
    this.#running = null;
  }

  /** One row where that is possible: bytes of one client that cannot be merged must not stop the log of everybody. */
  #rowsOf(room: Committed, updates: readonly Uint8Array[]): LogRow[] {
    const row = (bytes: Uint8Array) => ({ boardId: room.id, bytes });
    try {
      return [row(room.merge(updates))];
    } catch (error) {
      this.#log.warn({ err: error, board: room.id }, "edits could not be merged; storing each by itself");
      return updates.map(row);
    }
  }

  async #commit(rows: readonly LogRow[]): Promise<void> {
    for (let delay = this.#retry[0]; ; delay = Math.min(delay * 2, this.#retry[1])) {
      try {
        await this.#append(rows);
        if (this.#failing) this.#log.info("edits are stored again");
        this.#failing = false;
        return;
      } catch (error) {
        this.#failing = true;
        this.#log.error({ err: error, rows: rows.length }, "edits could not be stored; trying again");
        await this.#pause(delay);
      }
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }
}

import type { Logger } from "pino";
import type { LogRow } from "../store/boards";

/** A room, as far as the log knows it. */
export type Committed = {
  readonly id: string;
  /** Everything up to here has been handed to the committer. */
  readonly position: number;
  /** Everything up to `position` is on disk; `stateVector` is that of the document then. */
  committed(position: number, stateVector: Uint8Array): void;
  stateVector(): Uint8Array;
  /** One update for several; throws if they cannot be merged. */
  merge(updates: readonly Uint8Array[]): Uint8Array;
};

type Waiting = Map<Committed, Uint8Array[]>;

export type CommitterOptions = {
  append(rows: readonly LogRow[]): Promise<void>;
  readonly log: Logger;
  /** Milliseconds before a failed commit is tried again: doubled each time, up to the second. */
  readonly retry?: readonly [number, number];
};

/**
 * Group commit: updates of all rooms that arrive while one transaction runs go into the next. At most one runs at a
 * time, and it is tried again for as long as it fails; nothing is dropped.
 */
export class Committer {
  readonly #append: CommitterOptions["append"];
  readonly #log: Logger;
  readonly #retry: readonly [number, number];
  #waiting: Waiting = new Map();
  #running: Promise<void> | null = null;
  #failing = false;
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
    this.#wake?.();
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      // Whatever else this turn of the event loop brings goes along.
      await new Promise(setImmediate);
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

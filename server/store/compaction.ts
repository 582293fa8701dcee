import { Thread } from "./thread";

/** Milliseconds without work after which the thread is given up. */
const IDLE = 30_000;

/**
 * Compacts boards in a thread of its own: reading and merging a long log takes a second, in which no room may stand
 * still.
 */
export class CompactionThread {
  readonly #thread: Thread<string, number>;

  constructor(url: string) {
    this.#thread = new Thread({ module: "./compaction-worker.ts", url, idle: IDLE });
  }

  /** Compacts a board and answers how many rows left its log; rejects if that failed, and then nothing has changed. */
  compact(id: string): Promise<number> {
    return this.#thread.ask(id);
  }

  /** Ends the thread. A compaction under way is broken off, which the database undoes. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}

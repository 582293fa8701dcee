import type { LogRow } from "./boards";
import { Thread } from "./thread";

/**
 * Writes the log in a thread of its own: a commit waits for the disk, and meanwhile everybody's messages would wait for
 * it.
 */
export class LogThread {
  readonly #thread: Thread<readonly LogRow[], void>;

  constructor(url: string) {
    this.#thread = new Thread({ module: "./log-worker.ts", url });
  }

  /** Resolves when the thread can write, so that the first edit after a start need not wait for it. */
  start(): Promise<void> {
    return this.append([]);
  }

  /** Appends rows in one transaction; when this resolves they are on disk. When it rejects none is, unless the thread ended. */
  append(rows: readonly LogRow[]): Promise<void> {
    // A row can be a small view of a large buffer, which would be handed over whole.
    return this.#thread.ask(rows.map(({ boardId, bytes }) => ({ boardId, bytes: bytes.slice() })));
  }

  /** Ends the thread. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}

import { Worker } from "node:worker_threads";

/** Milliseconds without work after which the thread, and the memory it takes, is given up. */
const IDLE = 30_000;

type Answer = { readonly removed: number } | { readonly fault: string };

/**
 * Compacts boards in a thread of its own: reading and merging a long log takes a second, in which no room may stand
 * still. The thread lives while there is work, one board at a time.
 */
export class CompactionThread {
  readonly #url: string;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
  }

  /** Compacts a board and answers how many rows left its log; rejects if that failed, and then nothing has changed. */
  compact(id: string): Promise<number> {
    const work = this.#last.then(() => this.#ask(id));
    this.#last = work.catch(() => undefined);
    return work;
  }

  /** Ends the thread. A compaction under way is broken off, which the database undoes. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask(id: string): Promise<number> {
    clearTimeout(this.#timer);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    try {
      const answer = await answerOf(worker, id);
      if ("fault" in answer) throw new Error(answer.fault);
      return answer.removed;
    } finally {
      if (this.#worker === worker) {
        this.#timer = setTimeout(() => void this.close(), IDLE);
        this.#timer.unref();
      }
    }
  }

  #start(): Worker {
    const entry = new URL("./compaction-entry.mjs", import.meta.url);
    const worker = new Worker(entry, { workerData: { url: this.#url } });
    const forget = () => {
      if (this.#worker === worker) this.#worker = null;
    };
    // Who waits for an answer hears of either, too; the next compaction starts another thread.
    worker.on("error", forget).on("exit", forget).unref();
    return worker;
  }
}

function answerOf(worker: Worker, id: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off("message", heard).off("error", reject).off("exit", ended);
      act();
    };
    const heard = (answer: Answer) => settle(() => resolve(answer));
    const ended = () => settle(() => reject(new Error("the compaction thread ended")));
    worker.on("message", heard).once("error", reject).once("exit", ended);
    worker.postMessage(id);
  });
}

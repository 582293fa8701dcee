import { Worker } from "node:worker_threads";

/** What a thread says to a question. */
export type Answer<T> = { readonly value: T } | { readonly fault: string };

export type ThreadOptions = {
  /** What the thread runs, a file of this folder. */
  readonly module: string;
  /** The database. */
  readonly url: string;
  /** Milliseconds without work after which the thread, and the memory it takes, is given up; without: never. */
  readonly idle?: number;
};

/**
 * A thread that answers questions, one after the other. It is started when it is first needed, and again when it has
 * ended.
 */
export class Thread<Question, T> {
  readonly #options: ThreadOptions;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** Rejects with what went wrong there, also when the thread ends meanwhile. */
  ask(question: Question): Promise<T> {
    const answer = this.#last.then(() => this.#ask(question));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the thread; what it is at is broken off. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask(question: Question): Promise<T> {
    clearTimeout(this.#timer);
    this.#worker ??= this.#begin();
    const worker = this.#worker;
    // Whoever waits for an answer keeps the process alive, a thread without work does not.
    worker.ref();
    try {
      const answer = await answerOf<Question, T>(worker, question);
      if ("fault" in answer) throw new Error(answer.fault);
      return answer.value;
    } finally {
      worker.unref();
      if (this.#worker === worker) this.#rest();
    }
  }

  #rest(): void {
    const { idle } = this.#options;
    if (idle === undefined) return;
    this.#timer = setTimeout(() => void this.close(), idle);
    this.#timer.unref();
  }

  #begin(): Worker {
    const { module, url } = this.#options;
    const worker = new Worker(new URL("./thread-entry.mjs", import.meta.url), {
      workerData: { module, url },
    });
    const forget = () => {
      if (this.#worker === worker) this.#worker = null;
    };
    // Who waits for an answer hears of either, too; the next question starts another thread.
    worker.on("error", forget).on("exit", forget).unref();
    return worker;
  }
}

function answerOf<Question, T>(worker: Worker, question: Question): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off("message", heard).off("error", reject).off("exit", ended);
      act();
    };
    const heard = (answer: Answer<T>) => settle(() => resolve(answer));
    const ended = () => settle(() => reject(new Error("the thread ended")));
    worker.on("message", heard).once("error", reject).once("exit", ended);
    worker.postMessage(question);
  });
}

import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** A process beside this one, so that what it is sent does not slow the measurement. */
export class Worker<Order extends object, Said> {
  readonly #child: ChildProcess;

  constructor(file: string) {
    this.#child = fork(join(import.meta.dirname, file), { execArgv: ["--import", "tsx"] });
  }

  tell(order: Order): void {
    this.#child.send(order);
  }

  /** What it says next; null when it does not in so many milliseconds, or ends. */
  next(patience: number): Promise<Said | null> {
    return new Promise((resolve) => {
      const done = (said: Said | null) => {
        clearTimeout(timer);
        this.#child.off("message", done);
        resolve(said);
      };
      const timer = setTimeout(() => done(null), patience);
      this.#child.on("message", done);
      this.#child.once("exit", () => done(null));
    });
  }

  end(): void {
    this.#child.kill("SIGKILL");
  }
}

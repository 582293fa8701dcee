import type { CloseReason } from "@gradboard/protocol";
import type { Logger } from "pino";
import { Budget } from "./budget";

/** Logs why connections are closed; when there are very many, some of them and how many were left out. */
export class RefusalLog {
  readonly #budget = new Budget(50, 1);
  #omitted = 0;

  note(log: Logger, reason: CloseReason): void {
    if (!this.#budget.take()) {
      this.#omitted += 1;
      return;
    }
    log.info({ reason, ...(this.#omitted > 0 && { omitted: this.#omitted }) }, "a connection was refused");
    this.#omitted = 0;
  }
}

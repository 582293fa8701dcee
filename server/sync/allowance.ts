import type { Limits } from "../settings/limits";
import { Budget } from "./budget";

/** How many may have as much computing time as a single one, of all who have something in common. */
const WORKERS = 3;

/** What a connection may do, or so many times that for several who have it in common. */
export class Allowance {
  readonly #arrivals: Budget;
  readonly #messages: Budget;
  readonly #bytes: Budget;
  readonly #wholes: Budget;
  readonly #work: Budget;

  constructor(limits: Limits, times = 1) {
    const budget = (burst: number, perSecond: number) => new Budget(burst * times, perSecond * times);
    this.#arrivals = budget(limits.arrivalBurst, limits.arrivalsPerSecond);
    this.#messages = budget(limits.messageBurst, limits.messagesPerSecond);
    this.#bytes = budget(limits.byteBurst, limits.bytesPerSecond);
    this.#wholes = budget(limits.wholeBurst, limits.wholePerSecond);
    // There is one processor, however many share it.
    const workers = Math.min(times, WORKERS);
    this.#work = new Budget(limits.workBurst * workers, limits.workPerSecond * workers);
  }

  arrival(): boolean {
    return this.#arrivals.take();
  }

  /** `now` is in milliseconds: all that one message is counted in goes by one look at the clock. */
  message(bytes: number, now = performance.now()): boolean {
    return this.#messages.take(1, now) && this.#bytes.take(bytes, now);
  }

  /** An answer to sync step 1 can be a whole document. */
  whole(): boolean {
    return this.#wholes.take();
  }

  /** Computing time that edits have taken. */
  work(milliseconds: number, now: number): boolean {
    return this.#work.take(milliseconds, now);
  }

  /** Whether nothing of it is used up. */
  get untouched(): boolean {
    return [this.#arrivals, this.#messages, this.#bytes, this.#wholes, this.#work].every((budget) =>
      budget.full(),
    );
  }
}

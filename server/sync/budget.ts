/** Milliseconds that are nothing: sums of shares of a second are not exact. */
const NOTHING = 1e-6;

/**
 * A bucket of tokens: `burst` at once, `perSecond` on average. It is kept as the time at which it will be full again:
 * one number, since several buckets are asked for each message.
 */
export class Budget {
  /** Milliseconds that a token takes to come back, and that an empty bucket takes. */
  readonly #each: number;
  readonly #whole: number;
  #full: number;

  constructor(burst: number, perSecond: number, now = performance.now()) {
    this.#each = 1_000 / perSecond;
    this.#whole = burst * this.#each + NOTHING;
    this.#full = now;
  }

  /** Takes some tokens; false when there are not so many. `now` is in milliseconds. */
  take(amount = 1, now = performance.now()): boolean {
    const full = Math.max(this.#full, now) + amount * this.#each;
    if (full - now > this.#whole) return false;
    this.#full = full;
    return true;
  }

  /** Whether nothing is missing: it might as well be new. */
  full(now = performance.now()): boolean {
    return this.#full <= now;
  }
}

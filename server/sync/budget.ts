/** A bucket of tokens: `burst` at once, `perSecond` on average. */
export class Budget {
  readonly #burst: number;
  readonly #perSecond: number;
  #tokens: number;
  #since: number;

  constructor(burst: number, perSecond: number, now = performance.now()) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#tokens = burst;
    this.#since = now;
  }

  /** Takes some tokens; false when there are not so many. `now` is in milliseconds. */
  take(amount = 1, now = performance.now()): boolean {
    this.#fill(now);
    if (this.#tokens < amount) return false;
    this.#tokens -= amount;
    return true;
  }

  /** Whether nothing is missing: it might as well be new. */
  full(now = performance.now()): boolean {
    this.#fill(now);
    return this.#tokens >= this.#burst;
  }

  #fill(now: number): void {
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#since) / 1000) * this.#perSecond);
    this.#since = now;
  }
}

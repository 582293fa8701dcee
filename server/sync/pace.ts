/** Milliseconds between two messages to the same people. */
export const TICK = 50;

/**
 * When a room speaks. After silence the first word goes out as soon as everything that has arrived is read; what
 * follows waits until a tick has passed since the last time, and goes out together.
 */
export class Pace {
  readonly #run: () => void;
  #immediate: NodeJS.Immediate | null = null;
  #timer: NodeJS.Timeout | null = null;
  #last = Number.NEGATIVE_INFINITY;

  constructor(run: () => void) {
    this.#run = run;
  }

  /** There is something to say. */
  request(): void {
    if (this.#immediate || this.#timer) return;
    const wait = this.#last + TICK - performance.now();
    if (wait > 0) this.#timer = setTimeout(this.#fire, wait);
    else this.#immediate = setImmediate(this.#fire);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#immediate) clearImmediate(this.#immediate);
    this.#timer = null;
    this.#immediate = null;
  }

  readonly #fire = (): void => {
    this.stop();
    this.#last = performance.now();
    this.#run();
  };
}

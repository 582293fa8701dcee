/** Milliseconds between two messages to the same people: while timers come late, up to the second. */
export const TICK = 50;
const LONGEST = 80;
/** Milliseconds by which timers are late when nothing is wrong, and how much longer a tick is for each one more. */
const PUNCTUAL = 2;
const GIVE = 2;

/**
 * When a room speaks. After silence the first word goes out as soon as everything that has arrived is read; what
 * follows waits until a tick has passed since the last time, and goes out together.
 */
export class Pace {
  readonly #run: () => void;
  #immediate: NodeJS.Immediate | null = null;
  #timer: NodeJS.Timeout | null = null;
  #last = Number.NEGATIVE_INFINITY;
  #due = Number.POSITIVE_INFINITY;
  #tick = TICK;

  constructor(run: () => void) {
    this.#run = run;
  }

  /** There is something to say. */
  request(): void {
    if (this.#immediate || this.#timer) return;
    const now = performance.now();
    this.#due = Math.max(now, this.#last + this.#tick);
    if (this.#due > now) this.#timer = setTimeout(this.#fire, this.#due - now);
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
    const now = performance.now();
    // A process that has too much to do has less to do when it speaks less often.
    const late = Math.max(0, now - this.#due - PUNCTUAL);
    this.#tick = Math.min(LONGEST, TICK + GIVE * late);
    // Rooms that were late together must not stay together: each keeps its own time.
    this.#last = Math.max(this.#due, now - TICK / 2);
    this.#run();
  };
}

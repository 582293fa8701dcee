import { Busy } from "./busy";

/** Milliseconds between two messages to the same people: while the process has little to do, and while it has much. */
export const TICK = 50;
const LONGEST = 75;
/** Shares of its time that a process has to work for either. */
const LITTLE = 0.6;
const MUCH = 0.9;

/** Milliseconds of a tick in a process that is busy for a share of its time: to say less often what more it has to say. */
export function tickOf(busy: number): number {
  const share = Math.min(1, Math.max(0, (busy - LITTLE) / (MUCH - LITTLE)));
  return TICK + share * (LONGEST - TICK);
}

/**
 * When a room speaks. After silence the first word goes out as soon as everything that has arrived is read; what
 * follows waits until a tick has passed since the last time, and goes out together.
 */
export class Pace {
  readonly #run: () => void;
  readonly #busy: Pick<Busy, "share">;
  #immediate: NodeJS.Immediate | null = null;
  #timer: NodeJS.Timeout | null = null;
  #last = Number.NEGATIVE_INFINITY;
  #due = Number.POSITIVE_INFINITY;
  #tick = TICK;

  constructor(run: () => void, busy: Pick<Busy, "share"> = new Busy()) {
    this.#run = run;
    this.#busy = busy;
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
    this.#tick = tickOf(this.#busy.share());
    // Rooms that were late together must not stay together: each keeps its own time.
    this.#last = Math.max(this.#due, now - TICK / 2);
    this.#run();
  };
}

/** Milliseconds the pointer rests on something before its tip shows. */
const DELAY = 500;
/** Milliseconds after a tip has gone in which the next one shows at once. */
const WARM = 400;
/** Milliseconds in which the pointer may cross from a thing to its tip. */
const LEAVE = 120;

/** When the tip of a thing shows and goes; what a tip is, and how it looks, is the caller's. */
export class TipTiming<T> {
  readonly #show: (tip: T | null) => void;
  #shown: T | null = null;
  #coming: T | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #warmUntil = 0;

  constructor(show: (tip: T | null) => void) {
    this.#show = show;
  }

  /** The pointer has come to a thing that has a tip. */
  enter(tip: T, now: number): void {
    if (tip === this.#shown) clearTimeout(this.#timer);
    else if (tip !== this.#coming) {
      const wait = this.#shown !== null || now < this.#warmUntil ? 0 : DELAY;
      this.#later(wait, () => this.#set(tip));
      this.#coming = tip;
    }
  }

  /** The pointer is on the tip itself, which then stays. */
  hold(): void {
    clearTimeout(this.#timer);
    this.#coming = null;
  }

  /** The pointer is on something without a tip. */
  leave(now: number): void {
    this.#coming = null;
    if (this.#shown === null) clearTimeout(this.#timer);
    else
      this.#later(LEAVE, () => {
        this.#warmUntil = now + LEAVE + WARM;
        this.#set(null);
      });
  }

  /** The keyboard has come to a thing that has a tip. */
  focus(tip: T): void {
    clearTimeout(this.#timer);
    this.#set(tip);
  }

  /** Something else is done now: a press, Escape, the focus has gone. */
  dismiss(): void {
    clearTimeout(this.#timer);
    this.#set(null);
  }

  #later(wait: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, wait);
  }

  #set(tip: T | null): void {
    this.#coming = null;
    if (tip === this.#shown) return;
    this.#shown = tip;
    this.#show(tip);
  }
}

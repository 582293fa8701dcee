/** How full a board is: below 80 % of its limit, from there on, and from 100 % on. */
export type Fullness = "roomy" | "nearly" | "full";

const NEARLY = 0.8;
/** Part of the limit by which one message may go over it: a large paste, or what was done without a connection. */
const RESERVE = 1 / 8;
/** The pause after a measurement, in times that it took: to write a large board out takes a while. */
const PAUSE = 20;

export type SpaceOptions = {
  /** Bytes that the board may have. */
  readonly limit: number;
  /** Bytes that it has, or more: what was stored of it. */
  readonly bytes: number;
  /** Answers how many it has exactly. */
  measure(): number;
  /** Called when the fullness is another. */
  changed(): void;
};

/**
 * How much of its space a board has used. Every edit is added up; what that comes to is never too little, and is
 * measured only when it matters: near the limit, and when something was deleted from a board that is nearly full.
 */
export class Space {
  readonly limit: number;
  readonly #measure: () => number;
  readonly #tell: () => void;
  #bytes: number;
  #fullness: Fullness = "roomy";
  /** Measured again when the sum gets there. */
  #next: number;
  #freed = false;
  /** Not measured again before. */
  #earliest = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ limit, bytes, measure, changed }: SpaceOptions) {
    this.limit = limit;
    this.#measure = measure;
    this.#tell = changed;
    this.#bytes = bytes;
    this.#next = NEARLY * limit;
  }

  /** Bytes used, or a little more. */
  get bytes(): number {
    return this.#bytes;
  }

  get fullness(): Fullness {
    return this.#fullness;
  }

  /** The board got so many bytes. */
  grew(bytes: number): void {
    this.#bytes += bytes;
  }

  /** Something was deleted. */
  freed(): void {
    this.#freed = true;
  }

  /** Finds out how full the board is by now; if it cannot be measured yet, a little later. */
  look(): void {
    const due = this.#bytes >= this.#next || (this.#freed && this.#fullness !== "roomy");
    if (!due || this.#timer) return;
    const early = this.#earliest - performance.now();
    if (early <= 0) this.#count();
    else this.#timer = setTimeout(() => this.#count(), early);
  }

  /**
   * Whether a message of so many bytes that adds something is taken. A full board takes nothing, but for what somebody
   * did without a connection; and no single message may go over the limit by more than the reserve.
   */
  takes(bytes: number, offline: boolean): boolean {
    this.look();
    if (this.#fullness === "full" && !offline) return false;
    return this.#bytes + bytes <= this.limit * (1 + RESERVE);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #count(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#freed = false;
    const start = performance.now();
    this.#bytes = this.#measure();
    const end = performance.now();
    this.#earliest = end + PAUSE * (end - start);
    const part = this.#bytes / this.limit;
    const fullness = part >= 1 ? "full" : part >= NEARLY ? "nearly" : "roomy";
    const mark = part >= 1 ? Number.POSITIVE_INFINITY : part >= NEARLY ? this.limit : NEARLY * this.limit;
    this.#next = Math.max(mark, this.#bytes + this.limit / 100);
    if (fullness === this.#fullness) return;
    this.#fullness = fullness;
    this.#tell();
  }
}

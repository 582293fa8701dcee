/** A part of the page that is sent for later: when there is time, at the latest when it is first needed. */
export class Late<T> {
  readonly #load: () => Promise<T>;
  #coming: Promise<T> | null = null;
  #here: T | undefined;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** The part, if it has come. */
  get here(): T | undefined {
    return this.#here;
  }

  /** Sends for it. What failed is tried again next time. */
  async fetch(): Promise<T> {
    this.#coming ??= this.#load();
    try {
      this.#here = await this.#coming;
      return this.#here;
    } catch (fault) {
      this.#coming = null;
      throw fault;
    }
  }

  /** Uses it: at once if it is here, else as soon as it has come; `failed` if it cannot come now. */
  use(use: (here: T) => void, failed: () => void): void {
    if (this.#here !== undefined) use(this.#here);
    else void this.fetch().then(use, failed);
  }
}

/** Milliseconds between two attempts to get a part of the page. */
const AGAIN = 2_000;

/** Gets a part of the page, however long the network or the server is away: a page that is open must not end with it. */
export async function whenItComes<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

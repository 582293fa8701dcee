/** A value that can be watched. `get` answers the same object until something changes, as React asks of a snapshot. */
export type Readable<T> = {
  get(): T;
  /** Calls back after each change; answers how to stop. */
  subscribe(listener: () => void): () => void;
};

/** A watched value that its owner may set. Setting the value it already holds tells nobody. */
export class Store<T> implements Readable<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(initial: T) {
    this.#value = initial;
  }

  readonly get = (): T => this.#value;

  readonly set = (value: T): void => {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}

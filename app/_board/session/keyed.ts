import type { Readable } from "./store";

/** One value of a watched map for each key. Who follows a key hears of that key alone, however large the map is. */
export class Keyed<V> {
  readonly #map: () => ReadonlyMap<string, V>;
  readonly #listeners = new Map<string, Set<() => void>>();
  #last: ReadonlyMap<string, V>;

  constructor(source: Readable<ReadonlyMap<string, V>>) {
    this.#map = source.get;
    this.#last = source.get();
    source.subscribe(this.#tell);
  }

  get(key: string): V | undefined {
    return this.#map().get(key);
  }

  /** Calls back after each change of the value under a key; answers how to stop. */
  subscribe(key: string, listener: () => void): () => void {
    const known = this.#listeners.get(key);
    const listeners = known ?? new Set();
    if (known === undefined) this.#listeners.set(key, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) this.#listeners.delete(key);
    };
  }

  readonly #tell = (): void => {
    const [before, now] = [this.#last, this.#map()];
    if (before === now) return;
    this.#last = now;
    for (const [key, listeners] of [...this.#listeners]) {
      if (Object.is(before.get(key), now.get(key))) continue;
      for (const listener of [...listeners]) listener();
    }
  };
}

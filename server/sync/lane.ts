/**
 * Long work of all connections: one piece at a time, and after each a pause as long as it took. So whoever sends much
 * has at most half of the time, and what others do goes on in between.
 */
export class Lane {
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  add(work: () => void): void {
    this.#waiting.push(work);
    if (!this.#busy) this.#after(0);
  }

  #after(pause: number): void {
    this.#busy = true;
    setTimeout(() => {
      const work = this.#waiting.shift();
      this.#busy = work !== undefined;
      if (!work) return;
      const start = performance.now();
      work();
      this.#after(performance.now() - start);
    }, pause);
  }
}

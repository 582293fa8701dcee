import type { Shape, Tensor } from "../tensor/tensor";

/** Copies of numbers that a tape overwrites; the same object as before while its numbers are the same. */
export class Snapshots {
  readonly #known = new Map<string, Tensor>();

  of(key: string, shape: Shape, data: Float64Array): Tensor {
    const known = this.#known.get(key);
    if (known?.data.length === data.length && known.data.every((number, at) => Object.is(number, data[at])))
      return known;
    const now = { shape, data: data.slice() };
    this.#known.set(key, now);
    return now;
  }
}

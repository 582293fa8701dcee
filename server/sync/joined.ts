/** Puts what goes to one socket in one tick into one write; what goes to many is put together once. */
export class Joined {
  #parts: readonly [Buffer, Buffer] | null = null;
  #bytes: Buffer | null = null;

  /** The parts that there are, one after the other; null without any. */
  of(first: Buffer | null, second: Buffer | null, own: Buffer | null): Buffer | null {
    const shared = this.#shared(first, second);
    return joined(shared, own);
  }

  #shared(first: Buffer | null, second: Buffer | null): Buffer | null {
    if (!first || !second) return first ?? second;
    if (!this.#bytes || this.#parts?.[0] !== first || this.#parts[1] !== second) {
      this.#parts = [first, second];
      this.#bytes = Buffer.concat([first, second]);
    }
    return this.#bytes;
  }
}

/** Two parts as one; null without any. */
export function joined(first: Buffer | null, second: Buffer | null): Buffer | null {
  return first && second ? Buffer.concat([first, second]) : (first ?? second);
}

/** Puts what goes to one socket in one tick into one write; what goes to many is put together once. */
export class Joined {
  #parts: readonly [Buffer, Buffer] | null = null;
  #bytes: Buffer | null = null;

  /** The parts that there are, one after the other; null without any. */
  of(...parts: readonly (Buffer | null)[]): Buffer | null {
    const there = parts.filter((part) => part !== null);
    const [first, second, more] = there;
    if (!first || !second) return first ?? null;
    if (more) return Buffer.concat(there);
    if (!this.#bytes || this.#parts?.[0] !== first || this.#parts[1] !== second) {
      this.#parts = [first, second];
      this.#bytes = Buffer.concat(there);
    }
    return this.#bytes;
  }
}

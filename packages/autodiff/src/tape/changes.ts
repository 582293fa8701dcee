/** More changed leaves than this are not looked at one by one. */
export const MOST_LEAVES = 32;

/** Leaves that were set since the last forward pass. */
export class Changes {
  /** The first `count` of these; they may be named twice. */
  readonly leaves = new Int32Array(MOST_LEAVES);
  count = 0;
  /** So many that they are not listed, or that finding out what they touch would take too long. */
  isAll = false;

  add(leaf: number): void {
    const { leaves, count } = this;
    if (count > 0 && leaves[count - 1] === leaf) return;
    if (count === MOST_LEAVES) this.isAll = true;
    else {
      leaves[count] = leaf;
      this.count = count + 1;
    }
  }

  clear(): void {
    this.count = 0;
    this.isAll = false;
  }
}

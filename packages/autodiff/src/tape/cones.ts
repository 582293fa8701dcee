import { Cone } from "./cone";
import { arity } from "./kinds";
import type { Store } from "./store";
import { LEAF, WIDE } from "./tape-type";

/**
 * Which nodes feel a change of which leaves. The cone of one leaf is found once, by one scan over the tape, and kept
 * until the structure changes; nodes that are appended later join it.
 */
export class Cones {
  readonly #store: Store;
  readonly #single = new Map<number, Cone>();
  /** The cone that was asked for last: a slider asks for the same one with every move. */
  #last: Cone | undefined;
  readonly #one = new Int32Array(1);
  #kept = 0;
  #marks = new Uint8Array(0);

  constructor(store: Store) {
    this.#store = store;
  }

  /** What stands behind the first `count` of these leaves; null where a pass over all nodes is as good. */
  of(leaves: Int32Array, count = leaves.length): Cone | null {
    const cone = this.#cone(leaves, count);
    return cone.isLarge ? null : cone;
  }

  /** The same for one leaf, however many there are. */
  behind(leaf: number): Cone {
    this.#one[0] = leaf;
    return this.#cone(this.#one, 1);
  }

  #cone(leaves: Int32Array, count: number): Cone {
    const last = this.#last;
    const isLast = last?.isOf(leaves, count) === true;
    if (isLast && last?.upTo === this.#store.tape.count) return last;
    const leaf = leaves[0] ?? 0;
    const known = isLast ? last : count === 1 ? this.#single.get(leaf) : undefined;
    if (known?.upTo === this.#store.tape.count) {
      this.#last = known;
      return known;
    }
    const cone = this.#scan(leaves.slice(0, count), known);
    if (count === 1) this.#keep(leaf, cone);
    this.#last = cone;
    return cone;
  }

  #scan(leaves: Int32Array, known: Cone | undefined): Cone {
    const { tape, wides, watched } = this.#store;
    const { kind, a, b, count } = tape;
    if (this.#marks.length < count) this.#marks = new Uint8Array(kind.length);
    const marks = this.#marks;
    const found: number[] = known === undefined ? [] : Array.from(known.nodes);
    let from = known?.upTo ?? count;
    for (const leaf of leaves) {
      marks[leaf] = 1;
      if (known === undefined && leaf < from) from = leaf;
    }
    for (const node of found) marks[node] = 1;
    for (let node = from; node < count; node++) {
      const each = kind[node] ?? LEAF;
      if (each === LEAF) continue;
      let isBehind = (marks[a[node] ?? 0] ?? 0) | (arity[each] === 2 ? (marks[b[node] ?? 0] ?? 0) : 0);
      if (each === WIDE) isBehind = wides.inputs(node).some((input) => marks[input] === 1) ? 1 : 0;
      if (isBehind === 0) continue;
      marks[node] = 1;
      found.push(node);
    }
    for (const leaf of leaves) marks[leaf] = 0;
    for (const node of found) marks[node] = 0;
    return new Cone(tape, watched, leaves, Int32Array.from(found));
  }

  #keep(leaf: number, cone: Cone): void {
    this.#kept += cone.nodes.length;
    // A board of ten thousand sliders must not keep ten thousand lists as long as the board.
    if (this.#kept > 4 * this.#store.tape.count + 1024) {
      this.#single.clear();
      this.#kept = cone.nodes.length;
    }
    this.#single.set(leaf, cone);
  }
}

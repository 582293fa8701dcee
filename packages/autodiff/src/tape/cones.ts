import { arity } from "./kinds";
import type { Store } from "./store";
import { LEAF, WIDE } from "./tape-type";

/** More changed leaves than this are not looked at one by one. */
const MOST_LEAVES = 32;

type Cone = { readonly leaves: readonly number[]; readonly nodes: Int32Array; readonly upTo: number };

/**
 * Which nodes feel a change of which leaves. The cone of one leaf is found once, by one scan over the tape, and kept
 * until the structure changes; nodes that are appended later join it.
 */
export class Cones {
  readonly #store: Store;
  readonly #single = new Map<number, Cone>();
  #several: Cone | undefined;
  #kept = 0;
  #marks = new Uint8Array(0);

  constructor(store: Store) {
    this.#store = store;
  }

  /** Positions of everything behind these leaves, in evaluation order; null where a pass over all nodes is as good. */
  of(leaves: readonly number[]): Int32Array | null {
    if (leaves.length > MOST_LEAVES) return null;
    const nodes = this.exactly(leaves);
    return nodes.length * 2 > this.#store.tape.count ? null : nodes;
  }

  /** The same, however many there are. */
  exactly(leaves: readonly number[]): Int32Array {
    const { count } = this.#store.tape;
    const [leaf] = leaves;
    const known = leaves.length === 1 && leaf !== undefined ? this.#single.get(leaf) : this.#several;
    const isSame = known !== undefined && sameList(known.leaves, leaves);
    if (isSame && known.upTo === count) return known.nodes;
    const cone = this.#scan(leaves, isSame ? known : undefined);
    if (leaves.length === 1 && leaf !== undefined) this.#keep(leaf, cone);
    else this.#several = cone;
    return cone.nodes;
  }

  #scan(leaves: readonly number[], known: Cone | undefined): Cone {
    const { tape, wides } = this.#store;
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
    return { leaves: [...leaves], nodes: Int32Array.from(found), upTo: count };
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

function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

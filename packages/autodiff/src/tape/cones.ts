import { arity } from "./kinds";
import type { Store } from "./store";
import { LEAF, WIDE } from "./tape-type";

/** More changed leaves than this are not looked at one by one. */
export const MOST_LEAVES = 32;

type Cone = {
  readonly leaves: Int32Array;
  readonly nodes: Int32Array;
  /** How many nodes the tape had. */
  readonly upTo: number;
};

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

  /**
   * Positions of everything behind the first `count` of these leaves, in evaluation order; null where a pass over all
   * nodes is as good.
   */
  of(leaves: Int32Array, count = leaves.length): Int32Array | null {
    const { nodes } = this.#cone(leaves, count);
    return nodes.length * 2 > this.#store.tape.count ? null : nodes;
  }

  /** The same for one leaf, however many there are. */
  behind(leaf: number): Int32Array {
    this.#one[0] = leaf;
    return this.#cone(this.#one, 1).nodes;
  }

  #cone(leaves: Int32Array, count: number): Cone {
    const leaf = leaves[0] ?? 0;
    const last = this.#last;
    let known = last !== undefined && isOf(last, leaves, count) ? last : undefined;
    if (known === undefined && count === 1) known = this.#single.get(leaf);
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
    return { leaves, nodes: Int32Array.from(found), upTo: count };
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

function isOf(cone: Cone, leaves: Int32Array, count: number): boolean {
  if (cone.leaves.length !== count) return false;
  for (let at = 0; at < count; at++) if (cone.leaves[at] !== leaves[at]) return false;
  return true;
}

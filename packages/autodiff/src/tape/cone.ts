import { type Steps, stepsAt } from "./steps";
import type { Tape } from "./tape-type";

/** Everything behind some leaves, in evaluation order. */
export class Cone {
  readonly leaves: Int32Array;
  readonly nodes: Int32Array;
  /** How many nodes the tape had. */
  readonly upTo: number;
  /** Is it so much of the tape that a pass over all nodes is as good? */
  readonly isLarge: boolean;
  readonly #first: number;
  readonly #tape: Tape;
  readonly #suspects: readonly number[];
  #steps: Steps | undefined;
  #watched: Int32Array | undefined;
  #target = -1;
  #end = 0;

  /** `watched` are the nodes of the tape that `Store.watched` has. */
  constructor(tape: Tape, watched: readonly number[], leaves: Int32Array, nodes: Int32Array) {
    this.#tape = tape;
    this.#suspects = watched;
    this.leaves = leaves;
    this.nodes = nodes;
    this.upTo = tape.count;
    this.isLarge = nodes.length * 2 > tape.count;
    this.#first = leaves[0] ?? -1;
  }

  /** Is it what stands behind the first `count` of these leaves? */
  isOf(leaves: Int32Array, count: number): boolean {
    if (this.#first !== leaves[0] || this.leaves.length !== count) return false;
    for (let at = 1; at < count; at++) if (this.leaves[at] !== leaves[at]) return false;
    return true;
  }

  /** The same nodes as steps: one for each. */
  get steps(): Steps {
    this.#steps ??= stepsAt(this.#tape, this.nodes);
    return this.#steps;
  }

  /** The nodes in it that must hold numbers for plain products to be right (see `Store.watched`). */
  get watched(): Int32Array {
    if (this.#watched === undefined) {
      const watched = new Set(this.#suspects);
      this.#watched = this.nodes.filter((node) => watched.has(node));
    }
    return this.#watched;
  }

  /** How many of its nodes there are up to a target; 0 if the target is none of them. */
  upToTarget(target: number): number {
    if (target !== this.#target) {
      this.#target = target;
      this.#end = this.nodes.indexOf(target) + 1;
    }
    return this.#end;
  }
}

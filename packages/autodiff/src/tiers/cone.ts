import { WORDS } from "../tape/steps";
import { LEAF, type WideNode } from "../tape/tape-type";
import type { Schedule } from "./schedule";
import { forwardSteps } from "./switch.generated";

/** Some positions as runs in evaluation order, leaves left out: kind, first slot, slot after the last. */
export function runsOf(list: Int32Array, { slot, kind }: Schedule): Int32Array {
  const slots = list.map((position) => slot[position] ?? 0).sort();
  const runs: number[] = [];
  for (let at = 0; at < slots.length; ) {
    const from = slots[at] ?? 0;
    const mine = kind[from / 2] ?? LEAF;
    let to = from + 2;
    for (at++; slots[at] === to && kind[to / 2] === mine; at++) to += 2;
    if (mine !== LEAF) runs.push(mine, from, to);
  }
  return Int32Array.from(runs);
}

/** So few nodes are computed one by one in less time than their runs take, which would be of a node or two. */
const FEW = 128;

/** Cones of a few nodes over the numbers of a tier, by one switch over all. */
export class FewNodes {
  readonly #plan: Schedule;
  readonly #values: Float64Array;
  readonly #wide: readonly (WideNode | undefined)[];
  #list: Int32Array | undefined;
  #steps: Int32Array = new Int32Array();

  constructor(plan: Schedule, values: Float64Array, wide: readonly (WideNode | undefined)[]) {
    this.#plan = plan;
    this.#values = values;
    this.#wide = wide;
  }

  /** Computes these positions, which are in evaluation order; answers false, and does nothing, if they are too many. */
  forward(list: Int32Array): boolean {
    if (list.length > FEW) return false;
    if (list !== this.#list) {
      this.#list = list;
      this.#steps = stepsOf(list, this.#plan);
    }
    forwardSteps(this.#steps, this.#steps.length, this.#values, this.#wide);
    return true;
  }
}

/** These positions as steps (see `tape/steps.ts`) over slots. */
function stepsOf(list: Int32Array, { slot, kind, inputs }: Schedule): Int32Array {
  const steps = new Int32Array(WORDS * list.length);
  for (const [at, position] of list.entries()) {
    const node = slot[position] ?? 0;
    steps.set([kind[node / 2] ?? LEAF, node, inputs[node] ?? 0, inputs[node + 1] ?? 0], WORDS * at);
  }
  return steps;
}

/** Beyond this part of all nodes, computing everything in runs is faster than picking out a cone. */
export const SMALL_CONE = 0.25;

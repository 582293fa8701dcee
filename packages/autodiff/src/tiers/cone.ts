import { WORDS } from "../tape/steps";
import { LEAF } from "../tape/tape-type";
import type { Schedule } from "./schedule";

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

/** The same positions, which are in evaluation order, as steps (see `tape/steps.ts`) over slots. */
export function stepsOf(list: Int32Array, { slot, kind, inputs }: Schedule): Int32Array {
  const steps = new Int32Array(WORDS * list.length);
  let end = 0;
  for (const position of list) {
    const at = slot[position] ?? 0;
    const mine = kind[at / 2] ?? LEAF;
    if (mine === LEAF) continue;
    steps.set([mine, at, inputs[at] ?? 0, inputs[at + 1] ?? 0], end);
    end += WORDS;
  }
  return steps.subarray(0, end);
}

/** So few nodes are done one by one in less time than a way into WebAssembly takes, and runs would be of one node. */
export const FEW = 64;

/** Beyond this part of all nodes, computing everything in runs is faster than picking out a cone. */
export const SMALL_CONE = 0.25;

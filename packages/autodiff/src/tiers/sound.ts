import { swallowed } from "../tape/kinds";
import { LEAF, WIDE } from "../tape/tape-type";
import type { Schedule } from "./schedule";
import type { WideParts } from "./tier";

/*
 * The fast tiers compute plain products. The plain tape has two rules more: an exact 0 absorbs an infinity, and a
 * value that is not a number has no slope. Where a plain product differs from them it is NaN, and NaN goes on: a
 * gradient to the leaves, a value to the target. A few nodes turn a NaN into a number (`x > 0`, anything to the power
 * of 0, whatever a wide node does); what feeds these is watched.
 */

/** The slots, leaves aside, whose values and gradients must be numbers. */
export function watchedSlots({ kind, inputs, order, slot }: Schedule, wide: WideParts): Int32Array {
  const watched = new Uint8Array(2 * kind.length);
  for (let at = 0; at < kind.length; at++) {
    const mine = kind[at] ?? LEAF;
    const ports = swallowed[mine] ?? 0;
    if ((ports & 1) !== 0) watched[inputs[2 * at] ?? 0] = 1;
    if ((ports & 2) !== 0) watched[inputs[2 * at + 1] ?? 0] = 1;
    if (mine !== WIDE) continue;
    for (const input of Array.from(wide.inputs(order[at] ?? 0))) watched[slot[input] ?? 0] = 1;
    watched[2 * at] = 1;
  }
  const slots: number[] = [];
  for (let at = watched.indexOf(1); at >= 0; at = watched.indexOf(1, at + 1))
    if (kind[at / 2] !== LEAF) slots.push(at);
  return Int32Array.from(slots);
}

/** Are all numbers at these places numbers? */
export function noneNaN(numbers: Float64Array, places: ArrayLike<number>): boolean {
  for (let at = 0; at < places.length; at++) {
    if (Number.isNaN(numbers[places[at] ?? 0])) return false;
  }
  return true;
}

/** Are the first `count` numbers numbers, or every `step`-th of them? */
export function noneNaNUpTo(numbers: Float64Array, count: number, step = 1): boolean {
  for (let at = 0; at < count; at += step) {
    if (Number.isNaN(numbers[at])) return false;
  }
  return true;
}

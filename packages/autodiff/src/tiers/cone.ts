import { LEAF } from "../tape/tape-type";
import type { Schedule } from "./schedule";

/** The places of some positions, in evaluation order, leaves left out. */
export function placesOf(list: Int32Array, { place, kind }: Schedule): Int32Array {
  return list
    .map((position) => place[position] ?? 0)
    .filter((at) => kind[at] !== LEAF)
    .sort();
}

/** Places in evaluation order as runs: kind, first place, place after the last. */
export function runsOf(places: Int32Array, kinds: Uint8Array): Int32Array {
  const runs: number[] = [];
  for (let at = 0; at < places.length; ) {
    const from = places[at] ?? 0;
    const kind = kinds[from] ?? LEAF;
    let to = from + 1;
    for (at++; places[at] === to && kinds[to] === kind; at++) to++;
    runs.push(kind, from, to);
  }
  return Int32Array.from(runs);
}

/** Beyond this part of all nodes, computing everything in runs is faster than picking out a cone. */
export const SMALL_CONE = 0.25;

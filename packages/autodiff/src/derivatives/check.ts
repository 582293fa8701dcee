import { type NodeId, nodesById } from "../graph";
import { formatNumber } from "../numbers";
import { isChangeable } from "../operations";
import type { Program } from "../program";
import { nameOf } from "../render/label";
import { isTensor } from "../tensor/tensor";
import { compare, type Verdict } from "./compare";
import { kinksOf, leadsTo, roundingOf } from "./line-facts";
import { placeOf, stepFor } from "./nudge";
import { entryOf, graphAsItIs, probeOf, sizeOf, withEntry } from "./probe";

/** One number that can be changed, and what three ways to find its derivative say. */
export type Check = {
  readonly node: NodeId;
  /** Which number of a vector or matrix, counted row by row from 0; 0 for a number. */
  readonly entry: number;
  /** Reverse mode. */
  readonly gradient: number;
  /** Forward mode. */
  readonly tangent: number;
  /** The best central difference. */
  readonly difference: number;
  readonly verdict: Verdict;
  readonly words: string;
};

/** More numbers than this are not checked. */
const MOST = 1000;

/**
 * Checks the gradient of every leaf that can change against central differences and against forward mode, number by
 * number, the first `most` of them. Where the derivative does not exist the verdict says what is there instead: a
 * corner, a jump, an upright curve, an end of the domain. The program itself does not change.
 */
export function check(program: Program, most = MOST): readonly Check[] {
  const { target } = program;
  if (target === null || typeof program.value(target) !== "number") return [];
  const graph = graphAsItIs(program);
  const noise = roundingOf(program);
  const checks: Check[] = [];
  const kinks = kinksOf(program);
  for (const { id, op } of nodesById(program.graph).values()) {
    const value = program.value(id);
    if (!isChangeable(op) || value === undefined) continue;
    const probe = probeOf(program, id, graph);
    const meetsKink = leadsTo(program, id, kinks);
    for (let entry = 0; entry < sizeOf(value) && checks.length < most; entry++) {
      const still = isTensor(value) ? { shape: value.shape, data: new Float64Array(value.data.length) } : 0;
      const moved = program.tangent(new Map([[id, withEntry(still, entry, 1)]]));
      const x = entryOf(value, entry);
      const gradient = entryOf(program.gradient(id), entry);
      const tangent = entryOf(moved(target), 0);
      const found = compare(
        { at: (shift) => probe.at(entry, x + shift), x, step: stepFor(x), noise, meetsKink },
        gradient,
        tangent,
      );
      const name = nameOf(program.graph, id);
      const which = isTensor(value) ? `${name}[${placeOf(value.shape, entry)}]` : name;
      checks.push({ node: id, entry, gradient, tangent, ...found, words: say(which, gradient, found) });
    }
  }
  return checks;
}

type Found = { readonly difference: number; readonly verdict: Verdict };

function say(name: string, gradient: number, { difference, verdict }: Found): string {
  const ours = formatNumber(gradient);
  switch (verdict) {
    case "agrees":
      return `${name}: the gradient ${ours} agrees with the difference ${formatNumber(difference)}.`;
    case "corner":
      return `${name}: a corner. The slope is another one on either side, so there is no derivative; ${ours} is used.`;
    case "jump":
      return `${name}: the target jumps here, so there is no derivative; ${ours} is used.`;
    case "upright":
      return `${name}: the curve stands upright here, so the gradient is infinite (${ours}).`;
    case "no-slope":
      return `${name}: a slope on the way is infinite or undefined, so the chain rule gives no number to compare.`;
    case "edge":
      return `${name}: the target has no value on one side, so there is no difference to compare ${ours} with.`;
    case "no-value":
      return `${name}: the target has no value here, so there is nothing to compare.`;
    case "unclear":
      return `${name}: rounding hides the difference, so ${ours} can be neither confirmed nor refuted.`;
    case "forward-differs":
      return `${name}: forward and reverse mode give different derivatives (${ours} in reverse).`;
    case "differs":
      return `${name}: the gradient ${ours} is not the difference ${formatNumber(difference)}.`;
  }
}

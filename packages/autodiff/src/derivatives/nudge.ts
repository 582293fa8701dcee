import type { NodeId } from "../graph";
import { formatNumber, operand } from "../numbers";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { isTensor, type Value } from "../tensor/tensor";
import { compare, type Verdict } from "./compare";
import { kinksOf, leadsTo, roundingOf } from "./line-facts";
import { entryOf, probeOf } from "./probe";

/** What happens to the target when a node moves a little to both sides. */
export type Nudge = {
  readonly node: NodeId;
  /** Which number of a vector or matrix moves, counted row by row from 0; 0 for a number. */
  readonly entry: number;
  readonly step: number;
  readonly below: { readonly at: number; readonly target: number };
  readonly above: { readonly at: number; readonly target: number };
  /** The slope of the line through both sides, the central difference. */
  readonly slope: number;
  /** The slopes to either side; where they stay apart there is a corner. */
  readonly left: number;
  readonly right: number;
  /** The gradient the backward pass found. */
  readonly gradient: number;
  /** What comparing the gradient with ever smaller steps comes to. */
  readonly verdict: Verdict;
  readonly words: string;
};

/**
 * A small step for a number of this size: a power of ten, small enough that curves look straight and large enough
 * that the digits of a double tell both sides apart.
 */
export function stepFor(x: number): number {
  const size = Number.isFinite(x) ? Math.max(Math.abs(x), 0.01) : 1;
  return 10 ** (Math.floor(Math.log10(size)) - 5);
}

/**
 * Moves a node (or one entry of it) a small step down and up and watches the target: its central difference, with the
 * numbers of both sides, to compare with the gradient; at a corner it says so. An operation is moved as if it were a leaf. The program itself
 * does not change. Without a step one is chosen by the node's size; without numbers the slope is NaN.
 */
export function nudge(program: Program, id: NodeId, step?: number, entry = 0): Nudge {
  const value = program.value(id);
  const x = entryOf(value, entry);
  const h = step !== undefined && step > 0 && Number.isFinite(step) ? step : stepFor(x);
  const probe = probeOf(program, id);
  const below = { at: x - h, target: probe.at(entry, x - h) };
  const above = { at: x + h, target: probe.at(entry, x + h) };
  const slope = (above.target - below.target) / (above.at - below.at);
  const here = probe.at(entry, x);
  const left = (here - below.target) / (x - below.at);
  const right = (above.target - here) / (above.at - x);
  const gradient = entryOf(program.gradient(id), entry);
  const line = {
    at: (shift: number) => probe.at(entry, x + shift),
    x,
    step: stepFor(x),
    noise: roundingOf(program),
    meetsKink: leadsTo(program, id, kinksOf(program)),
  };
  const { verdict } = compare(line, gradient, gradient);
  const found = { node: id, entry, step: h, below, above, slope, left, right, gradient, verdict };
  return { ...found, words: words(program, found, value) };
}

/** Both sides must show that they differ. */
const DIGITS = 10;

function words(program: Program, found: Omit<Nudge, "words">, value: Value | undefined): string {
  const { node, entry, below, above, slope, left, right, gradient, verdict } = found;
  const phrase = phraseOf(program.graph, node);
  const name = isTensor(value) ? `${phrase}, entry ${placeOf(value.shape, entry)},` : phrase;
  if (Number.isNaN(below.at)) return `${name} has no value that could be moved.`;
  const long = (x: number) => formatNumber(x, DIGITS);
  const moved = `Move ${name} from ${long(below.at)} to ${long(above.at)}: the target goes from ${long(below.target)} to ${long(above.target)}.`;
  if (Number.isNaN(slope)) return `${moved} No slope can be told from that.`;
  const rise = above.target - below.target;
  const run = above.at - below.at;
  const divided = `${formatNumber(rise)} ÷ ${operand(run)} = ${formatNumber(slope)}`;
  if (verdict === "corner") {
    const sides = `the slope is ${formatNumber(left)} on the left and ${formatNumber(right)} on the right`;
    return `${moved} This is a kink: ${sides}, so there is no derivative. The gradient used is ${formatNumber(gradient)}.`;
  }
  const compared = Number.isNaN(gradient) ? "" : ` The gradient is ${formatNumber(gradient)}.`;
  return `${moved} Divide the change by the step: ${divided}.${compared}`;
}

/** Row and column, counted from 1, as people do. */
export function placeOf(shape: readonly number[], entry: number): string {
  const columns = shape[1];
  if (columns === undefined) return String(entry + 1);
  return `${Math.floor(entry / columns) + 1}, ${(entry % columns) + 1}`;
}

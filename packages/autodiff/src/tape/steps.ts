import { backwardSteps, forwardSteps } from "../tiers/switch.generated";
import { LEAF, type Tape } from "./tape-type";

/** What stands on a tape at some positions, leaves left out: four numbers a node: kind, position, both inputs. */
export type Steps = Int32Array;

/** How many numbers a step has. */
export const WORDS = 4;
/** So many nodes of a long tape become steps at a time: what stays near the processor is read again for nothing. */
const CHUNK = 1024;
const chunk = new Int32Array(WORDS * CHUNK);

/** The steps at these positions, which are in evaluation order. */
export function stepsAt(tape: Tape, nodes: Int32Array): Steps {
  const steps = new Int32Array(WORDS * nodes.length);
  const { kind, a, b } = tape;
  let end = 0;
  for (const node of nodes) {
    const each = kind[node] ?? LEAF;
    if (each === LEAF) continue;
    steps[end] = each;
    steps[end + 1] = node;
    steps[end + 2] = a[node] ?? 0;
    steps[end + 3] = b[node] ?? 0;
    end += WORDS;
  }
  return steps.subarray(0, end);
}

/** The steps at the positions `from` to `to` (not included); where `marks` is given, at those that it marks. */
export function stepsBetween(tape: Tape, from: number, to: number, marks?: Uint8Array): Steps {
  const steps = new Int32Array(WORDS * (to - from));
  return steps.subarray(0, collect(tape, from, to, marks, steps));
}

/** Computes the values at the positions `from` to `to` (not included). */
export function forwardBetween(tape: Tape, from: number, to: number): void {
  for (let at = from; at < to; at += CHUNK) {
    const end = collect(tape, at, Math.min(at + CHUNK, to), undefined, chunk);
    forwardSteps(chunk, end, tape.values, tape.wide);
  }
}

/** Sends the gradients of the marked positions up to `last` on to their inputs, last position first. */
export function pullBack(tape: Tape, last: number, marks: Uint8Array): void {
  for (let to = last + 1; to > 0; to -= CHUNK) {
    const end = collect(tape, Math.max(0, to - CHUNK), to, marks, chunk);
    backwardSteps(chunk, end, tape.values, tape.gradients, tape.wide);
  }
}

/** Sets all gradients to zero, and that of the target to 1. */
export function seedGradients({ gradients, count }: Tape, target: number): void {
  // To fill a few places, calling `fill` takes longer than the loop.
  if (count < CHUNK) for (let node = 0; node < count; node++) gradients[node] = 0;
  else gradients.fill(0, 0, count);
  gradients[target] = 1;
}

/** Writes the steps of some positions, and answers where they end. */
function collect(tape: Tape, from: number, to: number, marks: Uint8Array | undefined, steps: Steps): number {
  const { kind, a, b } = tape;
  let end = 0;
  for (let node = from; node < to; node++) {
    const each = kind[node] ?? LEAF;
    if (each === LEAF || (marks !== undefined && marks[node] !== 1)) continue;
    steps[end] = each;
    steps[end + 1] = node;
    steps[end + 2] = a[node] ?? 0;
    steps[end + 3] = b[node] ?? 0;
    end += WORDS;
  }
  return end;
}

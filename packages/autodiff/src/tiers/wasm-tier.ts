import { type Tape, WIDE } from "../tape/tape-type";
import { placesOf, runsOf, SMALL_CONE } from "./cone";
import type { Schedule } from "./schedule";
import { noneNaN, noneNaNUpTo, watchedPlaces } from "./sound";
import type { Tier, WideParts } from "./tier";
import { runsModule } from "./wasm.generated";
import { startModule } from "./wasm-module";
import { wideNodes } from "./wide-nodes";

/* Bytes of a value, of a pair of addresses and of a run. */
const NUMBER = 8;
const PAIR = 8;
const RUN = 12;

/** The functions of the module; all arguments are byte addresses and sizes. */
type Kernels = {
  forward(runs: number, end: number, pairs: number, gradients: number): void;
  backward(runs: number, end: number, pairs: number, gradients: number): void;
  /** Gradients from zero; 1 if neither the value of the target nor the gradient of a leaf is NaN. */
  gradient(
    runs: number,
    end: number,
    pairs: number,
    gradients: number,
    target: number,
    leafBytes: number,
  ): number;
};

function isKernels(exports: object): exports is Kernels {
  return "forward" in exports && "backward" in exports && "gradient" in exports;
}

/** Runs `from` to `to`, then the wide nodes at places `wideFrom` to `wideTo`. */
type Segment = {
  readonly from: number;
  readonly to: number;
  readonly wideFrom: number;
  readonly wideTo: number;
};

/** The tier in WebAssembly, in a memory of its own; null where there is none to be had. */
export function wasmTier(tape: Tape, target: number, plan: Schedule, wide: WideParts): Tier | null {
  const { order, place, settable, runs, leaves } = plan;
  const { count } = tape;
  const gradientBase = count * NUMBER;
  const pairBase = gradientBase + count * NUMBER;
  const runBase = pairBase + count * PAIR;
  const coneBase = runBase + (runs.length / 3) * RUN;
  const coneSize = Math.ceil(count * SMALL_CONE);
  const started = startModule(runsModule, coneBase + coneSize * RUN);
  if (started === null || !isKernels(started.exports)) return null;
  const { exports, buffer } = started;
  const values = new Float64Array(buffer, 0, count);
  const gradients = new Float64Array(buffer, gradientBase, count);
  const words = new Int32Array(buffer);
  writePairs(words, pairBase / 4, plan);
  writeRuns(words, runBase / 4, runs);
  for (let at = 0; at < count; at++) values[at] = tape.values[order[at] ?? 0] ?? 0;

  const nodes = wideNodes(plan, wide, values, gradients);
  const isNarrow = nodes.length === 0;
  const watched = watchedPlaces(plan, wide);
  const targetPlace = place[target] ?? 0;
  const runsEnd = runBase + (runs.length / 3) * RUN;
  const reachingEnd = runBase + (plan.reachingRuns / 3) * RUN;
  const { forward, backward, gradient } = exports;
  let coneList: Int32Array | undefined;
  let coneRuns: Int32Array = new Int32Array();

  /** Runs what lies between wide nodes in WebAssembly and the wide nodes themselves here. */
  const forwardWide = (base: number, list: Int32Array) => {
    for (const { from, to, wideFrom, wideTo } of cutAtWide(list)) {
      forward(base + RUN * from, base + RUN * to, pairBase, gradientBase);
      for (let node = wideFrom; node < wideTo; node++) nodes[node]?.forward();
    }
  };
  const segments = cutAtWide(runs.subarray(0, plan.reachingRuns)).reverse();
  const backwardWide = () => {
    gradients.fill(0);
    wide.clearGradients();
    gradients[targetPlace] = 1;
    for (const { from, to, wideFrom, wideTo } of segments) {
      for (let node = wideTo - 1; node >= wideFrom; node--) nodes[node]?.backward();
      backward(runBase + RUN * from, runBase + RUN * to, pairBase, gradientBase);
    }
    return !Number.isNaN(values[targetPlace]) && noneNaNUpTo(gradients, leaves);
  };
  const backwardNarrow = () =>
    gradient(runBase, reachingEnd, pairBase, gradientBase, NUMBER * targetPlace, NUMBER * leaves) === 1;

  return {
    tier: "wasm",
    set(position, value) {
      const at = settable[position] ?? -1;
      if (at < 0) return false;
      values[at] = value;
      return true;
    },
    forward(list) {
      if (list === undefined || list.length > coneSize) {
        if (isNarrow) forward(runBase, runsEnd, pairBase, gradientBase);
        else forwardWide(runBase, runs);
        return;
      }
      if (list !== coneList) {
        coneList = list;
        coneRuns = runsOf(placesOf(list, plan), plan.kind);
        writeRuns(words, coneBase / 4, coneRuns);
      }
      if (isNarrow) forward(coneBase, coneBase + 4 * coneRuns.length, pairBase, gradientBase);
      else forwardWide(coneBase, coneRuns);
    },
    backward() {
      const numbers = isNarrow ? backwardNarrow() : backwardWide();
      return numbers && noneNaN(values, watched) && noneNaN(gradients, watched);
    },
    value: (position) => values[place[position] ?? 0] ?? Number.NaN,
    gradient: (position) => gradients[place[position] ?? 0] ?? Number.NaN,
    copyTo(toValues, toGradients) {
      for (let at = 0; at < count; at++) {
        const position = order[at] ?? 0;
        toValues[position] = values[at] ?? 0;
        toGradients[position] = gradients[at] ?? 0;
      }
    },
  };
}

/** The byte addresses of both inputs of each place. */
function writePairs(words: Int32Array, base: number, { first, second }: Schedule): void {
  for (let at = 0; at < first.length; at++) {
    words[base + 2 * at] = NUMBER * (first[at] ?? 0);
    words[base + 2 * at + 1] = NUMBER * (second[at] ?? 0);
  }
}

/** Runs with the byte addresses of their values instead of places. */
function writeRuns(words: Int32Array, base: number, runs: Int32Array): void {
  for (let at = 0; at < runs.length; at++) {
    const number = runs[at] ?? 0;
    words[base + at] = at % 3 === 0 ? number : NUMBER * number;
  }
}

function cutAtWide(runs: Int32Array): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let run = 0; 3 * run < runs.length; run++) {
    if (runs[3 * run] !== WIDE) continue;
    segments.push({ from, to: run, wideFrom: runs[3 * run + 1] ?? 0, wideTo: runs[3 * run + 2] ?? 0 });
    from = run + 1;
  }
  segments.push({ from, to: runs.length / 3, wideFrom: 0, wideTo: 0 });
  return segments;
}

import { LEAF, type Tape, WIDE } from "../tape/tape-type";
import { placesOf, runsOf, SMALL_CONE } from "./cone";
import { backwardRuns, fasterHere, forwardRuns } from "./runs.generated";
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
  /** `forward` up to `all`, then `gradient`. */
  pass(
    runs: number,
    end: number,
    pairs: number,
    gradients: number,
    target: number,
    leafBytes: number,
    all: number,
  ): number;
};

function isKernels(exports: object): exports is Kernels {
  return "forward" in exports && "backward" in exports && "gradient" in exports && "pass" in exports;
}

/** The runs of a list `from` to `to`, then a run that is computed here: places `first` to `last`, all of one kind. */
type Part = {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly first: number;
  readonly last: number;
};
const [FORWARD, BACKWARD] = [1, 2];

/** The tier in WebAssembly, in a memory of its own; null where there is none to be had. */
export function wasmTier(tape: Tape, target: number, plan: Schedule, wide: WideParts): Tier | null {
  const { order, place, runs, leaves } = plan;
  const { count } = tape;
  const gradientBase = count * NUMBER;
  // The module clears gradients four at a time.
  const pairBase = gradientBase + (count + (-count & 3)) * NUMBER;
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
  const watched = watchedPlaces(plan, wide);
  const targetPlace = place[target] ?? 0;
  const reachingEnd = runBase + (plan.reachingRuns / 3) * RUN;
  const { forward, backward, gradient, pass } = exports;
  const forwardParts = cut(runs, FORWARD);
  const backwardParts = cut(runs.subarray(0, plan.reachingRuns), BACKWARD).reverse();
  let coneList: Int32Array | undefined;
  let cone: readonly Part[] = [];

  const forwardAll = (base: number, parts: readonly Part[]) => {
    for (const { from, to, kind, first, last } of parts) {
      forward(base + RUN * from, base + RUN * to, pairBase, gradientBase);
      if (kind === WIDE) for (let node = first; node < last; node++) nodes[node]?.forward();
      else forwardRuns[kind]?.(values, plan.first, plan.second, first, last);
    }
  };
  const backwardAll = () => {
    gradients.fill(0);
    wide.clearGradients();
    gradients[targetPlace] = 1;
    for (const { from, to, kind, first, last } of backwardParts) {
      if (kind === WIDE) for (let node = last - 1; node >= first; node--) nodes[node]?.backward();
      else backwardRuns[kind]?.(values, gradients, plan.first, plan.second, first, last);
      backward(runBase + RUN * from, runBase + RUN * to, pairBase, gradientBase);
    }
    return !Number.isNaN(values[targetPlace]) && noneNaNUpTo(gradients, leaves);
  };
  /** The same where nothing is computed here: one call. */
  const backwardAtOnce = () =>
    gradient(runBase, reachingEnd, pairBase, gradientBase, target8, leafBytes) === 1;

  const isAtOnce = forwardParts.length === 1 && backwardParts.length === 1;
  const allEnd = runBase + (runs.length / 3) * RUN;
  const target8 = NUMBER * targetPlace;
  const leafBytes = NUMBER * leaves;
  const isUnwatched = watched.length === 0;
  const noneWatchedNaN = () => isUnwatched || (noneNaN(values, watched) && noneNaN(gradients, watched));

  const tier: Tier = {
    tier: "wasm",
    values,
    places: place,
    forward(list) {
      if (list === undefined || list.length > coneSize) {
        forwardAll(runBase, forwardParts);
        return;
      }
      if (list !== coneList) {
        const coneRuns = runsOf(placesOf(list, plan), plan.kind);
        writeRuns(words, coneBase / 4, coneRuns);
        cone = cut(coneRuns, FORWARD);
        coneList = list;
      }
      forwardAll(coneBase, cone);
    },
    backward() {
      const numbers = backwardParts.length === 1 ? backwardAtOnce() : backwardAll();
      return numbers && noneWatchedNaN();
    },
    run() {
      if (isAtOnce)
        return (
          pass(runBase, reachingEnd, pairBase, gradientBase, target8, leafBytes, allEnd) === 1 &&
          noneWatchedNaN()
        );
      forwardAll(runBase, forwardParts);
      return tier.backward();
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
  return tier;
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

/** Cuts a list of runs at those that are computed here: wide nodes, and loops that are faster in JavaScript. */
function cut(runs: Int32Array, pass: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let run = 0; 3 * run < runs.length; run++) {
    const kind = runs[3 * run] ?? LEAF;
    const first = runs[3 * run + 1] ?? 0;
    const last = runs[3 * run + 2] ?? 0;
    if (kind !== WIDE && ((fasterHere[kind] ?? 0) & pass) === 0) continue;
    parts.push({ from, to: run, kind, first, last });
    from = run + 1;
  }
  return [...parts, { from, to: runs.length / 3, kind: LEAF, first: 0, last: 0 }];
}

import { LEAF, type Tape, WIDE } from "../tape/tape-type";
import { FewNodes, runsOf, SMALL_CONE } from "./cone";
import { backwardRuns, fasterHere, forwardRuns } from "./runs.generated";
import type { Schedule } from "./schedule";
import { secondOrder } from "./second-order";
import { noneNaN, noneNaNUpTo, watchedSlots } from "./sound";
import { straightModule } from "./straight";
import type { Tier, WideParts } from "./tier";
import { runsModule } from "./wasm.generated";
import { runModule, startModule } from "./wasm-module";
import { SECOND_SIZE, type SecondPass, secondPass } from "./wasm-second";
import { wideNodes } from "./wide-nodes";

/* Bytes of a number (so a slot's address is 8 times the slot), of a node's value and gradient, of a pair of addresses
   and of a run. */
const NUMBER = 8;
const NODE = 16;
const PAIR = 8;
const RUN = 12;

/** The functions of the module; all arguments are byte addresses and sizes. */
type Kernels = {
  /** `clears`: 1 to set gradients to zero on the way. */
  forward(runs: number, end: number, pairs: number, clears: number): void;
  backward(runs: number, end: number, pairs: number): void;
  /** Gradients from zero, cleared up to an address; 1 if neither the target nor the gradient of a leaf is NaN. */
  gradient(
    runs: number,
    end: number,
    pairs: number,
    target: number,
    leafBytes: number,
    clear: number,
  ): number;
  /** `forward` up to `all`, which in runs sets gradients to zero, then `gradient`. */
  pass(
    runs: number,
    end: number,
    pairs: number,
    target: number,
    leafBytes: number,
    clear: number,
    all: number,
  ): number;
};

function isKernels(exports: object): exports is Kernels {
  return "forward" in exports && "backward" in exports && "gradient" in exports && "pass" in exports;
}

/** The runs of a list `from` to `to`, then a run that is computed here: slots `first` to `last`, all of one kind. */
type Part = {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly first: number;
  readonly last: number;
};
const [FORWARD, BACKWARD] = [1, 2];

/** After so many passes over everything code for this graph alone would have paid for itself. */
const MANY = 2000;

/**
 * The tier in WebAssembly, in a memory of its own; null where there is none to be had. After `many` passes a small graph
 * gets code that does its nodes one after the other (see `straight.ts`), over the same memory.
 */
export function wasmTier(
  tape: Tape,
  target: number,
  plan: Schedule,
  wide: WideParts,
  many = MANY,
): Tier | null {
  const { order, slot, inputs, runs, leaves } = plan;
  const { count } = tape;
  // The module clears gradients four at a time.
  const pairBase = (count + (-count & 3)) * NODE;
  const runBase = pairBase + count * PAIR;
  const coneBase = runBase + (runs.length / 3) * RUN;
  const coneSize = Math.ceil(count * SMALL_CONE);
  const secondBase = coneBase + coneSize * RUN + (-(coneBase + coneSize * RUN) & (NODE - 1));
  // Second derivatives are computed in the same memory; until somebody asks for them it is only promised.
  const started = startModule(runsModule, secondBase + count * SECOND_SIZE * NUMBER);
  if (started === null || !isKernels(started.exports)) return null;
  const { exports, memory } = started;
  const { buffer } = memory;
  const values = new Float64Array(buffer, 0, 2 * count);
  const gradients = new Float64Array(buffer, NUMBER, 2 * count);
  const words = new Int32Array(buffer);
  for (let at = 0; at < inputs.length; at++) words[pairBase / 4 + at] = NUMBER * (inputs[at] ?? 0);
  writeRuns(words, runBase / 4, runs);
  for (let at = 0; at < count; at++) values[2 * at] = tape.values[order[at] ?? 0] ?? 0;

  const nodes = wideNodes(plan, wide, values, gradients);
  const watched = watchedSlots(plan, wide);
  const targetSlot = slot[target] ?? 0;
  const reachingEnd = runBase + (plan.reachingRuns / 3) * RUN;
  const { forward, backward, pass } = exports;
  const forwardParts = cut(runs, FORWARD);
  const backwardParts = cut(runs.subarray(0, plan.reachingRuns), BACKWARD).reverse();
  let coneList: Int32Array | undefined;
  let cone: readonly Part[] = [];
  const fewNodes = new FewNodes(plan, values, nodes);

  const forwardAll = (base: number, parts: readonly Part[]) => {
    for (const { from, to, kind, first, last } of parts) {
      forward(base + RUN * from, base + RUN * to, pairBase, 0);
      if (kind === WIDE) for (let node = first; node < last; node += 2) nodes[node]?.forward();
      else forwardRuns[kind]?.(values, inputs, first, last);
    }
  };
  const backwardAll = () => {
    for (let at = 0; at < 2 * count; at += 2) gradients[at] = 0;
    wide.clearGradients();
    gradients[targetSlot] = 1;
    for (const { from, to, kind, first, last } of backwardParts) {
      if (kind === WIDE) for (let node = last - 2; node >= first; node -= 2) nodes[node]?.backward();
      else backwardRuns[kind]?.(values, gradients, inputs, first, last);
      backward(runBase + RUN * from, runBase + RUN * to, pairBase);
    }
    return !Number.isNaN(values[targetSlot]) && noneNaNUpTo(gradients, 2 * leaves, 2);
  };

  const allEnd = runBase + (runs.length / 3) * RUN;
  const targetAddress = NUMBER * targetSlot;
  const leafBytes = NODE * leaves;
  const isUnwatched = watched.length === 0;
  const noneWatchedNaN = () => isUnwatched || (noneNaN(values, watched) && noneNaN(gradients, watched));

  const isAtOnce = forwardParts.length === 1 && backwardParts.length === 1;
  /** Functions for this graph alone, from when they have paid. Runs clear gradients on their way up, these do not. */
  let straight: Kernels | undefined;
  let passes = 0;
  const pay = () => {
    if (passes++ === many) straight = straightKernels(plan, memory);
  };

  const secondPlaces = { runs: runBase, end: reachingEnd, pairs: pairBase, seconds: secondBase };
  let second: SecondPass | undefined;

  const tier: Tier = {
    tier: "wasm",
    values,
    places: slot,
    forward(list) {
      if (list === undefined || list.length > coneSize) {
        if (straight === undefined) forwardAll(runBase, forwardParts);
        else straight.forward(runBase, allEnd, pairBase, 0);
        return;
      }
      if (fewNodes.forward(list)) return;
      if (list !== coneList) {
        const coneRuns = runsOf(list, plan);
        writeRuns(words, coneBase / 4, coneRuns);
        cone = cut(coneRuns, FORWARD);
        coneList = list;
      }
      forwardAll(coneBase, cone);
    },
    backward() {
      pay();
      if (straight === undefined && backwardParts.length > 1) return backwardAll() && noneWatchedNaN();
      const { gradient } = straight ?? exports;
      return (
        gradient(runBase, reachingEnd, pairBase, targetAddress, leafBytes, pairBase) === 1 && noneWatchedNaN()
      );
    },
    run() {
      pay();
      // Two calls that look the same, for engines make the way into WebAssembly short where it leads to one place.
      if (straight !== undefined)
        return (
          straight.pass(runBase, reachingEnd, pairBase, targetAddress, leafBytes, pairBase, allEnd) === 1 &&
          noneWatchedNaN()
        );
      if (isAtOnce)
        return (
          pass(runBase, reachingEnd, pairBase, targetAddress, leafBytes, leafBytes, allEnd) === 1 &&
          noneWatchedNaN()
        );
      forwardAll(runBase, forwardParts);
      return tier.backward();
    },
    hessianVector(directions) {
      const text = second === undefined ? secondOrder() : undefined;
      if (text !== undefined) second = secondPass(text, memory, secondPlaces, plan, target, watched);
      return second?.(directions);
    },
    value: (position) => values[slot[position] ?? 0] ?? Number.NaN,
    gradient: (position) => gradients[slot[position] ?? 0] ?? Number.NaN,
    copyTo(toValues, toGradients) {
      for (let at = 0; at < count; at++) {
        const position = order[at] ?? 0;
        toValues[position] = values[2 * at] ?? 0;
        toGradients[position] = gradients[2 * at] ?? 0;
      }
    },
  };
  return tier;
}

/** The functions of a module for this schedule alone; they care for no runs, and clear no gradients going forward. */
function straightKernels(plan: Schedule, memory: WebAssembly.Memory): Kernels | undefined {
  const module = straightModule(plan);
  const exports = module === undefined ? null : runModule(module, memory);
  return exports !== null && isKernels(exports) ? exports : undefined;
}

/** Runs with byte addresses instead of slots. */
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

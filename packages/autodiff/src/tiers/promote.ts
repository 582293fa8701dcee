import type { Tape } from "../tape/tape-type";
import { runsTier } from "./runs-tier";
import { type Schedule, schedule } from "./schedule";
import type { Tier, WideParts } from "./tier";
import { wasmTier } from "./wasm-tier";

/** Under this many nodes a run, a loop for each run costs more in JavaScript than one switch over all. */
const SHORT_RUN = 2;

const NO_WIDE: WideParts = { inputs: () => [], over: () => undefined, clearGradients: () => {} };

export type Promotion = {
  /** Leave WebAssembly aside. */
  readonly javascriptOnly?: boolean;
  readonly wide?: WideParts;
};

/**
 * The program of a tape in the fastest form there is here, or null where the tape itself is that. Takes the tape's
 * values with it; structural edits need a new one. `reaches` marks the positions that lead to the target.
 */
export function promote(
  tape: Tape,
  target: number,
  reaches: Uint8Array,
  { javascriptOnly = false, wide = NO_WIDE }: Promotion = {},
): Tier | null {
  const plan = schedule(tape, reaches, wide.inputs);
  const compiled = javascriptOnly ? null : wasmTier(tape, target, plan, wide);
  if (compiled !== null) return compiled;
  return averageRun(plan) < SHORT_RUN ? null : runsTier(tape, target, plan, wide);
}

function averageRun({ runs }: Schedule): number {
  let slots = 0;
  for (let at = 0; at < runs.length; at += 3) slots += (runs[at + 2] ?? 0) - (runs[at + 1] ?? 0);
  return (3 * slots) / 2 / Math.max(3, runs.length);
}

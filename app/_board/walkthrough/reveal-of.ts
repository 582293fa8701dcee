import { type Program, type Step, stepId, wireKey } from "@gradboard/autodiff";
import type { BackwardPass } from "@gradboard/autodiff/teaching";
import type { Reveal, Waiting } from "../session/reveal";
import { teaching } from "./late-teaching";
import type { WalkthroughState } from "./walkthrough-state";

const hidden: Reveal = {
  program: null,
  values: new Set(),
  gradients: new Set(),
  contributions: new Set(),
  step: "",
  focus: null,
  way: "forward",
  lit: new Set(),
  waiting: new Map(),
};

/**
 * What the board may show at a state: everything (null) without a walkthrough, nothing where it has lost its steps.
 * `program`: the one the steps are of.
 */
export function revealOf(state: WalkthroughState, program: Program): Reveal | null {
  if (state.mode === null) return null;
  const step: Step | undefined = state.steps[state.index];
  const alone = state.mode === "alone";
  const engine = teaching.get();
  if (step === undefined || engine === null) return { ...hidden, program: alone ? null : program };
  // A question hides what its step would show; only where it is about is seen.
  const asked = state.ask !== null || state.question?.told.open === true;
  const shown = engine.revealed(state.steps, asked ? state.index - 1 : state.index);
  return {
    program: alone ? null : program,
    ...shown,
    step: stepId(step),
    focus: step.node,
    way: step.phase === "forward" ? "forward" : "backward",
    lit: new Set(step.wires.map(wireKey)),
    waiting:
      step.phase === "forward"
        ? hidden.waiting
        : waitingNodes(program, new engine.BackwardPass(program, shown.contributions)),
  };
}

function waitingNodes(program: Program, pass: BackwardPass): ReadonlyMap<string, Waiting> {
  return new Map(
    program.order.flatMap((id): [string, Waiting][] => {
      const readiness = pass.readiness(id);
      if (readiness?.kind !== "waiting") return [];
      return [[id, { missing: readiness.of - readiness.arrived, of: readiness.of }]];
    }),
  );
}

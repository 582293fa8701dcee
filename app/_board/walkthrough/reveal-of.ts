import { revealed, type Step, wireKey } from "@gradboard/autodiff";
import type { Reveal } from "../session/reveal";
import type { WalkthroughState } from "./walkthrough-state";

const hidden: Reveal = {
  values: new Set(),
  gradients: new Set(),
  contributions: new Set(),
  focus: null,
  way: "forward",
  lit: new Set(),
};

/** What the board may show at a state: everything (null) without a walkthrough, nothing where it has lost its steps. */
export function revealOf(state: WalkthroughState): Reveal | null {
  if (state.mode === null) return null;
  const step: Step | undefined = state.steps[state.index];
  if (step === undefined) return hidden;
  return {
    // A question hides what its step would show; only where it is about is seen.
    ...revealed(state.steps, state.ask === null ? state.index : state.index - 1),
    focus: step.node,
    way: step.phase === "forward" ? "forward" : "backward",
    lit: new Set(step.wires.map(wireKey)),
  };
}

import type { Program } from "../program";
import { phraseOf } from "../render/label";
import type { Step } from "./step";
import { stepId } from "./step-id";
import { stepNeeds } from "./step-needs";

export type Moved =
  /** The ids of all steps in their new order. */
  | { readonly ok: true; readonly order: readonly string[] }
  /** In a whole sentence. */
  | { readonly ok: false; readonly reason: string };

/** Exchanges a step with the one before (-1) or after it (1); refused with the reason where one of them needs the other. */
export function moveStep(program: Program, steps: readonly Step[], index: number, by: -1 | 1): Moved {
  const [first, second] = by === 1 ? [index, index + 1] : [index - 1, index];
  const [earlier, later] = [steps[first], steps[second]];
  if (earlier === undefined || later === undefined) {
    return { ok: false, reason: by === 1 ? "This is the last step." : "This is the first step." };
  }
  if (stepNeeds(program, steps)(later).includes(earlier)) {
    return { ok: false, reason: reasonOf(program, earlier, later) };
  }
  const order = steps.map(stepId);
  [order[first], order[second]] = [stepId(later), stepId(earlier)];
  return { ok: true, order };
}

function reasonOf({ graph }: Program, earlier: Step, later: Step): string {
  const [before, name] = [phraseOf(graph, earlier.node), phraseOf(graph, later.node)];
  if (later.kind === "value") return `${name} is worked out from ${before}, so it comes after it.`;
  if (later.kind === "seed") return "The backward pass begins when the forward pass is complete.";
  if (later.kind === "sum") return `${name} is summed up when all of its contributions have arrived.`;
  return `What comes back to ${name} is made from the gradient of ${before}, so it comes after it.`;
}

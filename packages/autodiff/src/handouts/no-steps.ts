import type { Program } from "../program";
import type { Step } from "../walkthrough/step";

/** Why there is no handout: nothing to step through, no gradient to come to, or too much of it. */
export function noSteps(
  program: Program,
  steps: readonly Step[],
  most: number,
): { readonly ok: false; readonly message: string } | undefined {
  if (program.target === null)
    return { ok: false, message: "Choose a target first: there is nothing to derive." };
  if (!steps.some(({ phase }) => phase === "seed")) {
    const reason = program.problems()[0]?.message ?? "";
    return { ok: false, message: `The target has no gradient. ${reason}`.trim() };
  }
  if (steps.length > most)
    return { ok: false, message: `This takes ${steps.length} steps; a page for people ends at ${most}.` };
  return undefined;
}

import type { NodeId } from "../graph";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { BackwardPass } from "./readiness";
import { type Revealed, revealed } from "./revealed";
import type { Step } from "./step";

export type Jump =
  | { readonly ok: true; readonly index: number }
  /** In whole sentences. */
  | { readonly ok: false; readonly reason: string };

/**
 * The step that somebody at step `index` means who points at a node. On the way forward the step of its value. On the
 * way back the step its gradient became known in or, while it can still pass something on, the next one in which it
 * does. Refused with the reason where something it needs is missing.
 */
export function jumpToNode(program: Program, steps: readonly Step[], index: number, id: NodeId): Jump {
  const backward = steps[index] !== undefined && steps[index]?.phase !== "forward";
  const shown = revealed(steps, index);
  return backward ? back(program, steps, index, id, shown) : forth(program, steps, id, shown);
}

function forth(program: Program, steps: readonly Step[], id: NodeId, { values }: Revealed): Jump {
  const name = phraseOf(program.graph, id);
  const at = steps.findIndex((step) => step.phase === "forward" && step.node === id);
  if (at < 0) return { ok: false, reason: `${name} has no step of its own here.` };
  if (values.has(id)) return { ok: true, index: at };
  const stepped = new Set(steps.map(({ node }) => node));
  const missing = [...new Set(program.inputs(id))]
    .filter((input) => input !== null)
    .filter((input) => stepped.has(input) && !values.has(input));
  if (missing.length === 0) return { ok: true, index: at };
  const names = missing.map((input) => phraseOf(program.graph, input));
  const [what, is] = missing.length === 1 ? ["value", "is"] : ["values", "are"];
  const list =
    names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return { ok: false, reason: `${name} needs the ${what} of ${list} first, which ${is} not worked out yet.` };
}

function back(
  program: Program,
  steps: readonly Step[],
  index: number,
  id: NodeId,
  { contributions }: Revealed,
): Jump {
  const pass = new BackwardPass(program, contributions);
  const kind = pass.readiness(id)?.kind;
  if (kind === undefined || kind === "waiting") {
    const refused = pass.pass(id);
    if (!refused.ok) return refused;
  }
  const known = steps.findIndex(({ reveals }) => reveals.gradients.includes(id));
  const next = steps.findIndex(
    ({ phase, wires: [wire] }, at) => at > index && phase === "backward" && wire?.to === id,
  );
  // Everything has arrived, but the sum is not written yet.
  if (known > index || kind === "done" || next < 0) return { ok: true, index: Math.max(known, 0) };
  return { ok: true, index: next };
}

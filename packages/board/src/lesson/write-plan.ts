import type { Root } from "../schema";
import { INTRO, stepField } from "./lesson-keys";
import type { LessonPlan, LessonStep } from "./lesson-plan";

/** Writes a whole lesson into `meta` where there is none; only what differs from saying nothing. */
export function writePlan(meta: Root, { intro, steps }: LessonPlan): void {
  if (intro.trim() !== "") meta.set(INTRO, intro.trim());
  for (const [step, said] of steps) writeStep(meta, step, said);
}

function writeStep(meta: Root, step: string, { asks, question, hint, text, rank }: LessonStep): void {
  if (asks) meta.set(stepField("asks", step), true);
  if (rank !== undefined) meta.set(stepField("rank", step), rank);
  for (const [field, said] of [
    ["question", question] as const,
    ["hint", hint] as const,
    ["text", text] as const,
  ]) {
    if (said.trim() !== "") meta.set(stepField(field, step), said.trim());
  }
}

import { isFiniteNumber, LIMITS, type Root } from "../schema";
import { fieldOfKey, INTRO } from "./lesson-keys";
import { type LessonPlan, type LessonStep, noPlan, plainStep } from "./lesson-plan";
import { isSealed } from "./sealed";

/** Reads the lesson out of `meta`; what cannot be used reads as if it were not there. */
export function readPlan(meta: Root): LessonPlan {
  const steps = new Map<string, LessonStep>();
  // Sorted, so that what is over the limit is the same in every replica.
  for (const key of [...meta.keys()].filter((each) => each.startsWith("step:")).sort()) {
    const place = fieldOfKey(key);
    if (place === undefined) continue;
    const { field, step } = place;
    const change = readField(field, meta.get(key));
    if (change === undefined || (!steps.has(step) && steps.size >= LIMITS.lessonSteps)) continue;
    steps.set(step, { ...(steps.get(step) ?? plainStep), ...change });
  }
  const intro = readText(meta.get(INTRO)) ?? "";
  if (steps.size === 0 && intro === "") return noPlan;
  return { intro, steps: new Map([...steps].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function readField(field: keyof LessonStep, value: unknown): Partial<LessonStep> | undefined {
  if (field === "asks") return value === true ? { asks: true } : undefined;
  if (field === "rank") return isFiniteNumber(value) ? { rank: value } : undefined;
  const text = readText(value);
  // What everybody reads before the step is never sealed.
  if (text === undefined || (field === "question" && isSealed(text))) return undefined;
  return { [field]: text };
}

function readText(value: unknown): string | undefined {
  if (typeof value !== "string" || value.trim() === "") return undefined;
  if (isSealed(value)) return value.length <= LIMITS.sealedText ? value : undefined;
  return value.slice(0, LIMITS.lessonText);
}

/** The earlier plan when it says the same. */
export function keepPlan(plan: LessonPlan, previous: LessonPlan | undefined): LessonPlan {
  const same =
    previous !== undefined &&
    plan.intro === previous.intro &&
    plan.steps.size === previous.steps.size &&
    [...plan.steps].every(([id, step]) => sameStep(step, previous.steps.get(id)));
  return same ? previous : plan;
}

function sameStep(a: LessonStep, b: LessonStep | undefined): boolean {
  return (
    a.asks === b?.asks &&
    a.question === b.question &&
    a.hint === b.hint &&
    a.text === b.text &&
    a.rank === b.rank
  );
}

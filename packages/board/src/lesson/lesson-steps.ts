import { type Notation, type Program, type Step, walkthrough } from "@gradboard/autodiff";
import type { LessonPlan } from "./lesson-plan";

/** The steps of a board's walkthrough in the order that its lesson wishes for. */
export function lessonSteps(program: Program, { steps }: LessonPlan, notation?: Notation): readonly Step[] {
  const isOrdered = [...steps.values()].some(({ rank }) => rank !== undefined);
  return walkthrough(program, {
    ...(notation === undefined ? {} : { notation }),
    ...(isOrdered ? { ranks: (id) => steps.get(id)?.rank } : {}),
  });
}

import { type Notation, type Program, type Ranks, type Step, walkthrough } from "@gradboard/autodiff";
import type { LessonPlan } from "./lesson-plan";

/** The order that a lesson wishes for; undefined where it has no wish. */
export function lessonRanks({ steps }: LessonPlan): Ranks | undefined {
  const isOrdered = [...steps.values()].some(({ rank }) => rank !== undefined);
  return isOrdered ? (id) => steps.get(id)?.rank : undefined;
}

/** The steps of a board's walkthrough in the order that its lesson wishes for. */
export function lessonSteps(program: Program, plan: LessonPlan, notation?: Notation): readonly Step[] {
  return walkthrough(program, {
    ...(notation === undefined ? {} : { notation }),
    ranks: lessonRanks(plan),
  });
}

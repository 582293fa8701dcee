import type { NodeId } from "@gradboard/autodiff";

/** What a teacher says about one step of the walkthrough. Empty texts say nothing. */
export type LessonStep = {
  /** Whether the step asks before it shows its number. */
  readonly asks: boolean;
  /** In place of the usual question. */
  readonly question: string;
  readonly hint: string;
  /** In place of the usual explanation. Formulas stand between dollar signs. */
  readonly text: string;
  /** Where the step should come; undefined: in its usual place. */
  readonly rank: number | undefined;
};

/** What makes a board a lesson: an introduction, and what is said about steps, by `stepId`, sorted by it. */
export type LessonPlan = {
  readonly intro: string;
  readonly steps: ReadonlyMap<string, LessonStep>;
};

export const noPlan: LessonPlan = { intro: "", steps: new Map() };

export const plainStep: LessonStep = { asks: false, question: "", hint: "", text: "", rank: undefined };

/** Whether a teacher has made the board a lesson. */
export function isLesson({ intro, steps }: LessonPlan): boolean {
  return intro !== "" || steps.size > 0;
}

/** Whether any step asks. */
export function hasQuestions({ steps }: LessonPlan): boolean {
  return [...steps.values()].some(({ asks }) => asks);
}

/** The node or, of a contribution, the node its wire feeds, that a step id names; undefined where it is none. */
export function nodeOfStep(step: string): NodeId | undefined {
  return /^(?:(?:value|seed|sum) ([^\s:]+)|contribution ([^\s:]+):\d{1,4})$/
    .exec(step)
    ?.slice(1)
    .find(Boolean);
}

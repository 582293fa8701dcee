import { fillBlanks, type Place, stepId } from "@gradboard/autodiff";
import { type LessonPlan, type LessonStep, plainStep } from "./lesson-plan";
import { noTexts, openedText, type Texts } from "./sealed";

/** The texts of a lesson about one step. */
export type Said = Pick<LessonStep, "question" | "hint" | "text">;

/**
 * What a lesson says at a step, with numbers in its blanks; empty where it says nothing, or what is sealed and not among
 * `texts`. Until the step's own number is `shown`, that is "?".
 */
export function saidAt({ steps }: LessonPlan, place: Place, shown: boolean, texts: Texts = noTexts): Said {
  const step = place.steps[place.index];
  const { question, hint, text } = (step && steps.get(stepId(step))) ?? plainStep;
  const fill = (said: string) => fillBlanks(openedText(said, texts), place, shown);
  return { question: fill(question), hint: fill(hint), text: fill(text) };
}

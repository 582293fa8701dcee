import { type Notation, type Step, stepId } from "@gradboard/autodiff";
import type { StepQuestion } from "@gradboard/autodiff/teaching";
import type { ClassQuestion } from "@gradboard/protocol";
import type { Computed } from "../session/board-model";
import { teaching } from "./late-teaching";

/** The question that the presenter put to everybody, as this page knows it. */
export type ClassAsk = {
  readonly told: ClassQuestion;
  /** What is asked, in this person's notation; null where the board has nothing to ask about. */
  readonly asked: StepQuestion | null;
  /** What the lesson has to help; "" for nothing. */
  readonly hint: string;
  /** One's own answer while it is on its way. */
  readonly sending: string | null;
};

/** Whether two look the same on screen. */
export function sameAsk(a: ClassAsk | null, b: ClassAsk | null): boolean {
  if (a === null || b === null) return a === b;
  return a.told === b.told && a.asked === b.asked && a.hint === b.hint && a.sending === b.sending;
}

export type NextQuestion = { readonly step: number; readonly question: StepQuestion };

/** What can be asked about steps, worked out once for each, in the words of the lesson where it has some. */
export class StepQuestions {
  readonly #known = new WeakMap<Step, StepQuestion | null>();

  at(
    { program, board }: Computed,
    steps: readonly Step[],
    index: number,
    notation: Notation,
  ): StepQuestion | null {
    const step = steps[index];
    const engine = teaching.get();
    if (step === undefined || engine === null) return null;
    const known = this.#known.get(step);
    if (known !== undefined) return known;
    const usual = engine.stepQuestion(program, step, notation);
    const own = engine.saidAt(board.plan, { program, steps, index }, false).question;
    const question = usual && { ...usual, prompt: own || usual.prompt };
    this.#known.set(step, question);
    return question;
  }

  /** The next question behind a step that the lesson asks, else the next that there is; null without. */
  after(computed: Computed, steps: readonly Step[], index: number, notation: Notation): NextQuestion | null {
    const { plan } = computed.board;
    const rest = steps.flatMap((step, at) => (at > index ? [{ step, at }] : []));
    const marked = rest.filter(({ step }) => plan.steps.get(stepId(step))?.asks === true);
    for (const { at } of [...marked, ...rest]) {
      const question = this.at(computed, steps, at, notation);
      if (question !== null) return { step: at, question };
    }
    return null;
  }
}

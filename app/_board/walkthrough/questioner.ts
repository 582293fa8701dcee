import type { Notation, Program, Step } from "@gradboard/autodiff";
import type { Diagnosis, StepQuestion } from "@gradboard/autodiff/teaching";
import { type LessonPlan, plainStep, type Texts } from "@gradboard/board";
import type { Readable } from "../session/store";
import { teaching } from "./late-teaching";

/** A question that is open, what was said about the last answer to it, and what the lesson has to help; "" for nothing. */
export type Ask = {
  readonly question: StepQuestion;
  readonly verdict: Diagnosis | null;
  readonly hint: string;
};

/** Asks for the number of each step before it is shown, and remembers how far somebody has come. */
export class Questioner {
  /** Up to this step everything has been answered, or given up. */
  #passed = -1;
  #steps: readonly Step[] | null = null;
  #asks = new Map<number, Ask | null>();
  /** What the hints among them were made of. */
  #texts: Texts | null = null;

  /** `wants`: which steps ask, of those that can. `plan`, `texts`: the wording of the lesson as it is known now. */
  constructor(
    private readonly wants: (step: Step) => boolean,
    private readonly plan: () => LessonPlan,
    private readonly texts: Readable<Texts>,
  ) {}

  /** The question of a step; null if it has none or has been passed. The same object until an answer changes it. */
  askAt(program: Program, steps: readonly Step[], index: number, notation: Notation): Ask | null {
    if (index <= this.#passed) return null;
    if (steps !== this.#steps) {
      this.#steps = steps;
      this.#asks.clear();
    }
    const texts = this.texts.get();
    const engine = teaching.get();
    const saidOf = (at: number) =>
      engine?.saidAt(this.plan(), { program, steps, index: at }, false, texts) ?? plainStep;
    if (texts !== this.#texts) {
      this.#texts = texts;
      for (const [at, ask] of this.#asks) this.#asks.set(at, ask && { ...ask, hint: saidOf(at).hint });
    }
    const known = this.#asks.get(index);
    if (known !== undefined) return known;
    const step = steps[index];
    const asks = step !== undefined && this.wants(step);
    const question = (asks && engine?.stepQuestion(program, step, notation)) || null;
    const said = saidOf(index);
    const ask = question && {
      question: { ...question, prompt: said.question || question.prompt },
      verdict: null,
      hint: said.hint,
    };
    this.#asks.set(index, ask);
    return ask;
  }

  /** How far somebody gets who wants to go to a step: to it, or to the first question on the way. */
  reach(program: Program, steps: readonly Step[], wanted: number, notation: Notation): number {
    for (let index = this.#passed + 1; index < wanted; index++) {
      if (this.askAt(program, steps, index, notation) !== null) return index;
      this.#passed = index;
    }
    return wanted;
  }

  /** Takes an answer; after the right one the step is passed. */
  take(index: number, ask: Ask, answer: string): void {
    const verdict = ask.question.diagnose(answer);
    if (verdict.kind === "right") this.passTo(index);
    else this.#asks.set(index, { ...ask, verdict });
  }

  passTo(index: number): void {
    this.#passed = Math.max(this.#passed, index);
  }
}

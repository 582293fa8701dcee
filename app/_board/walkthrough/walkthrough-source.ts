import type { LessonPlan, Texts } from "@gradboard/board";
import type { ClassQuestion, PresentCommand } from "@gradboard/protocol";
import type { Computed } from "../session/board-model";
import type { Presentation } from "../session/presentation";
import type { Reveal } from "../session/reveal";
import type { Readable, Store } from "../session/store";

/** What a walkthrough needs of the session. */
export type WalkthroughSource = {
  /** The board as it is. */
  readonly now: Readable<Computed>;
  readonly presentation: Readable<Presentation | null>;
  readonly reveal: Store<Reveal | null>;
  /** What the lesson says; `want` asks for what is not known. */
  readonly texts: { readonly known: Readable<Texts>; want(plan: LessonPlan): void };
  command(command: PresentCommand): void;
  answer(question: ClassQuestion, text: string): void;
};

import type { Notation } from "@gradboard/autodiff";
import { plainStep, type Texts } from "@gradboard/board";
import { boardChanged } from "../session/board-changed";
import type { Computed } from "../session/board-model";
import type { Presentation } from "../session/presentation";
import type { StepQuestions } from "./class-ask";
import { teaching } from "./late-teaching";
import type { Questioner } from "./questioner";
import type { WalkthroughState } from "./walkthrough-state";

/** What there is to say and to ask from. */
type Sources = {
  readonly presentation: Presentation | null;
  /** What the steps are of, and the board as it is. */
  readonly computed: Computed;
  readonly now: Computed;
  readonly notation: Notation;
  readonly texts: Texts;
  /** Who asks this person alone; null while nobody does. */
  readonly questioner: Questioner | null;
  readonly questions: StepQuestions;
};

/** Adds to whose step is shown what the lesson says about it and what is asked there. */
export function withWords(state: WalkthroughState, sources: Sources): WalkthroughState {
  const { presentation, computed, notation, texts, questioner } = sources;
  const { steps, index } = state;
  const { program, board } = computed;
  const said = (shown: boolean) =>
    teaching.get()?.saidAt(board.plan, { program, steps, index }, shown, texts) ?? plainStep;
  if (state.mode === "alone") {
    const ask = questioner?.askAt(program, steps, index, notation) ?? null;
    const text = ask === null ? said(true).text : "";
    return { ...state, text, asking: questioner !== null, ask };
  }
  if (state.mode === null || presentation === null) return state;
  const changed = boardChanged(presentation.pinned.board, sources.now.board);
  const { question: told, sending } = presentation;
  if (told === null) return { ...state, text: said(true).text, changed };
  const asked = sources.questions.at(computed, steps, index, notation);
  const { hint, text } = said(!told.open);
  return {
    ...state,
    text: told.open ? "" : text,
    changed,
    question: { told, sending, asked, hint: told.open ? "" : hint },
  };
}

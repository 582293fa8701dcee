import type { Step } from "@gradboard/autodiff";
import type { Presentation } from "../session/presentation";
import { type ClassAsk, sameAsk } from "./class-ask";
import type { Ask } from "./questioner";

/** Whose steps this page shows: one's own for everyone, somebody else's, or one's own for oneself. */
export type Mode = "presenting" | "following" | "alone";

export type WalkthroughState = {
  /** Null: no walkthrough on this page, everything is shown. */
  readonly mode: Mode | null;
  /** Somebody else who presents, followed or not; the name may be unknown. `here`: connected. */
  readonly presenter: { readonly name: string; readonly here: boolean } | null;
  /** The question that is put to everybody at this step; null without, and for who is elsewhere. */
  readonly question: ClassAsk | null;
  /** Whether the board has changed since the walkthrough began that is shown. */
  readonly changed: boolean;
  /** What the lesson says about the step in place of the usual words; "" for nothing, and before its number is shown. */
  readonly text: string;
  readonly steps: readonly Step[];
  /** Index of the step shown; 0 where there are no steps. */
  readonly index: number;
  /** The question to be answered before the step shows its number; null where the step shows it. */
  readonly ask: Ask | null;
  /** Whether this person is asked at all. */
  readonly asking: boolean;
};

export type WalkthroughInput = {
  readonly presentation: Presentation | null;
  readonly steps: readonly Step[];
  /** Nobody else is followed once this is set, until that presentation is over. */
  readonly away: boolean;
  /** The step of one's own private walkthrough, if there is one. */
  readonly own: number | null;
};

/** Whether somebody is asked: until the answer is shown nobody is elsewhere, where they could see it. */
export function isAsked(presentation: Presentation | null): boolean {
  return presentation?.question?.open === true;
}

/** Whether this page shows the steps that are presented. */
export function attends(presentation: Presentation | null, away: boolean): boolean {
  return presentation !== null && (presentation.presenter.self || !away || isAsked(presentation));
}

/** Whether nothing is hidden: no walkthrough, or the last step of one with its number. */
export function showsAll({ mode, steps, index, ask, question }: WalkthroughState): boolean {
  if (mode === null) return true;
  return steps.length > 0 && index === steps.length - 1 && ask === null && question?.told.open !== true;
}

/** The step to show when `index` is asked for: a board that lost nodes has fewer of them. */
export function clampStep(index: number, count: number): number {
  if (!Number.isFinite(index)) return 0;
  return Math.max(0, Math.min(Math.floor(index), count - 1));
}

/** What this page shows, of everything it knows. */
export function walkthroughState({ presentation, steps, away, own }: WalkthroughInput): WalkthroughState {
  const presenter = presentation?.presenter ?? null;
  const state = (mode: Mode | null, index: number): WalkthroughState => ({
    mode,
    presenter: presenter === null || presenter.self ? null : { name: presenter.name, here: presenter.here },
    question: null,
    changed: false,
    text: "",
    steps,
    index: clampStep(index, steps.length),
    ask: null,
    asking: false,
  });
  if (presentation !== null && attends(presentation, away))
    return state(presentation.presenter.self ? "presenting" : "following", presentation.step);
  return own === null ? state(null, 0) : state("alone", own);
}

/** Whether two look the same on screen. */
export function sameState(a: WalkthroughState, b: WalkthroughState): boolean {
  return (
    a.mode === b.mode &&
    a.steps === b.steps &&
    a.index === b.index &&
    a.presenter?.name === b.presenter?.name &&
    a.presenter?.here === b.presenter?.here &&
    a.changed === b.changed &&
    a.text === b.text &&
    sameAsk(a.question, b.question) &&
    a.asking === b.asking &&
    a.ask === b.ask
  );
}

import type { Step } from "@gradboard/autodiff";
import type { Presentation } from "../session/presentation";
import type { Ask } from "./questioner";

/** Whose steps this page shows: one's own for everyone, somebody else's, or one's own for oneself. */
export type Mode = "presenting" | "following" | "alone";

export type WalkthroughState = {
  /** Null: no walkthrough on this page, everything is shown. */
  readonly mode: Mode | null;
  /** Somebody else who presents, followed or not; the name may be unknown. */
  readonly presenter: { readonly name: string } | null;
  readonly steps: readonly Step[];
  /** Index of the step shown; 0 where there are no steps. */
  readonly index: number;
  /** The question to be answered before the step shows its number; null where the step shows it. */
  readonly ask: Ask | null;
  /** Whether this person is asked at all. */
  readonly asking: boolean;
};

export type WalkthroughInput = {
  readonly presentation: Presentation;
  readonly steps: readonly Step[];
  /** Nobody else is followed once this is set, until that presentation is over. */
  readonly away: boolean;
  /** The step of one's own private walkthrough, if there is one. */
  readonly own: number | null;
};

/** The step to show when `index` is asked for: a board that lost nodes has fewer of them. */
export function clampStep(index: number, count: number): number {
  if (!Number.isFinite(index)) return 0;
  return Math.max(0, Math.min(Math.floor(index), count - 1));
}

/** What this page shows, of everything it knows. */
export function walkthroughState({ presentation, steps, away, own }: WalkthroughInput): WalkthroughState {
  const { presenter } = presentation;
  const other = presenter !== null && !presenter.self ? { name: presenter.name } : null;
  const state = (mode: Mode | null, index: number): WalkthroughState => ({
    mode,
    presenter: other,
    steps,
    index: clampStep(index, steps.length),
    ask: null,
    asking: false,
  });
  if (presenter?.self) return state("presenting", presentation.step);
  if (other !== null && !away) return state("following", presentation.step);
  return own === null ? state(null, 0) : state("alone", own);
}

import type { Look } from "@gradboard/protocol";

/** What an answer was found to be, by the rules of the board it was asked about. */
export type Verdict =
  | { readonly kind: "right" }
  | { readonly kind: "slip"; readonly slug: string; readonly explanation: string }
  | { readonly kind: "other" };

export type Answer = { readonly text: string; readonly verdict: Verdict };

/** A question that the presenter put to the class. */
export type LiveQuestion = {
  readonly id: string;
  readonly step: number;
  readonly node: string;
  readonly prompt: string;
  readonly askedAt: Date;
  revealedAt: Date | null;
  /** Whether the presenter has chosen to show what was answered. */
  shown: boolean;
  /** What is on disk, by person; one answer each. */
  readonly answers: Map<string, Answer>;
  /** What is on its way there. */
  readonly waiting: Map<string, Answer>;
};

/** A walkthrough that is presented: what survives the presenter's connection, and the server. */
export type LivePresentation = {
  readonly id: string;
  presenter: { readonly id: string; readonly name: string };
  /** Another one for each board it has run on. */
  pin: string;
  /** The board it runs on, as one Yjs update. */
  pinned: Uint8Array;
  readonly startedAt: Date;
  step: number;
  kept: boolean;
  writing: boolean;
  question: LiveQuestion | null;
  /** Not kept: where the presenter looks, and how often everyone was called. */
  look: Look | null;
  gathered: number;
};

import type { Ranks } from "../walkthrough/in-order";
import type { Notation } from "../walkthrough/notation";

export type ExportOptions = {
  /** How gradients are called; ∂f/∂x unless told otherwise. */
  readonly notation?: Notation;
  /** Where the steps of a walkthrough should come. */
  readonly ranks?: Ranks | undefined;
};

/** The text of a program or document, or a sentence that says why there is none. */
export type ExportResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

import type { Notation } from "../walkthrough/notation";

/** How gradients are called; ∂f/∂x unless told otherwise. */
export type ExportOptions = { readonly notation?: Notation };

/** The text of a program or document, or a sentence that says why there is none. */
export type ExportResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

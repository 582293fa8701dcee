/** The text of a program or document, or a sentence that says why there is none. */
export type ExportResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

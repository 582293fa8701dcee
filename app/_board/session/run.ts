import type * as Y from "yjs";

/** What every edit answers. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: { readonly message: string } };

/**
 * `merge`: part of the step before; `glide`: nodes are seen to move; `frees`: it only deletes, which a full board takes.
 */
export type How = { readonly merge?: boolean; readonly glide?: boolean; readonly frees?: boolean };

/** Runs an edit as one step; what was refused is said, and answered with null. */
export type Run = <T extends Outcome>(change: (doc: Y.Doc) => T, how?: How) => (T & { ok: true }) | null;

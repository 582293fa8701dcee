import type { Logger } from "pino";
import type { PresentationStore } from "./keeper";

/** What rooms need to keep what is presented on them. */
export type Presentations = { readonly store: PresentationStore; readonly log: Pick<Logger, "error"> };

/** Keeps nothing: a presentation ends with the process. */
export const noPresentations: Presentations = {
  store: { load: async () => null, keep: async () => undefined },
  log: { error: () => undefined },
};

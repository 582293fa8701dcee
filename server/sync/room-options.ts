import type { LivePresentation } from "../presenting/live";
import type { Presentations } from "../presenting/presentations";

export type RoomOptions = {
  /** Bytes that the board may have. */
  readonly boardBytes?: number | undefined;
  /** Bytes from which its document is built later than it is first answered. */
  readonly laterFrom?: number | undefined;
  /** Where it is kept what is presented on the board; nowhere without. */
  readonly presentations?: Presentations;
  /** What is presented on it already. */
  readonly live?: LivePresentation | null;
};

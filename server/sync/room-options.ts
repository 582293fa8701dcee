import type { BoardTexts } from "../boards/lesson-texts";
import type { LivePresentation } from "../presenting/live";
import type { Presentations } from "../presenting/presentations";
import type { Lane } from "./lane";

export type RoomOptions = {
  /** Bytes that the board may have. */
  readonly boardBytes?: number | undefined;
  /** Bytes from which its document is built later than it is first answered. */
  readonly laterFrom?: number | undefined;
  /** Where its document waits for its turn to be built. */
  readonly lane?: Lane;
  /** Where it is kept what is presented on the board; nowhere without. */
  readonly presentations?: Presentations;
  /** What seals the texts of its lesson; they stay as they are without. */
  readonly texts?: BoardTexts | undefined;
  /** What is presented on it already. */
  readonly live?: LivePresentation | null;
};

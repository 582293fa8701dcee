import type { Point } from "../session/overlay";

/** Where a pen, a finger or the mouse is pressed, in board units, and how hard (0 to 1; a half where nothing tells). */
export type Touch = { readonly at: Point; readonly pressure: number; readonly kind: string };

/** What a tool does with one stroke over the board. */
export type Pen = {
  begin(touch: Touch): void;
  move(touch: Touch): void;
  end(): void;
  /** It was no stroke after all: a second finger came, or the tool was changed. */
  cancel(): void;
};

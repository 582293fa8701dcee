export type StepKey = "next" | "previous";

/** The page keys are what a presenter's remote control sends. */
export const stepKeys: Readonly<Record<StepKey, readonly string[]>> = {
  next: ["ArrowRight", "PageDown"],
  previous: ["ArrowLeft", "PageUp"],
};

type KeyPress = {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/** Which way a key steps. */
export function stepKey(press: KeyPress): StepKey | null {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return null;
  if (stepKeys.next.includes(press.key)) return "next";
  return stepKeys.previous.includes(press.key) ? "previous" : null;
}

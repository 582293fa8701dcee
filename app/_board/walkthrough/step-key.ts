export type StepKey = "next" | "previous";

const keys = new Map<string, StepKey>([
  ["ArrowRight", "next"],
  ["PageDown", "next"],
  ["ArrowLeft", "previous"],
  ["PageUp", "previous"],
]);

type KeyPress = {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/** Which way a key steps. The page keys are what a presenter's remote control sends. */
export function stepKey(press: KeyPress): StepKey | null {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return null;
  return keys.get(press.key) ?? null;
}

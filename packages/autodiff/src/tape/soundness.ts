import { noneNaN } from "../tiers/sound";
import type { Store } from "./store";

/** Vectors and matrices keep their gradients beside the tape; only one with a single entry can be a target. */
export function seed({ wides }: Store, target: number): void {
  if (wides.operands.size === 0) return;
  wides.clearGradients();
  wides.operands.get(target)?.gradient.fill(1);
}

/** Did a backward pass on the tape multiply what the plain rules would have looked at more closely? */
export function isUnsound(store: Store, target: number, leaves: Int32Array): boolean {
  const { tape, wides, watched } = store;
  const { values, gradients } = tape;
  if (Number.isNaN(values[target]) && store.isScalar(target)) return true;
  if (!noneNaN(gradients, leaves)) return true;
  if (!noneNaN(values, watched) || !noneNaN(gradients, watched)) return true;
  return !wides.areNumbers();
}

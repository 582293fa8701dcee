import { noneNaN } from "../tiers/sound";
import type { Store } from "./store";
import { LEAF, WIDE } from "./tape-type";

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

/** Is there a tangent that is not a number, or a value that is none and so has no slope? At so many of these nodes. */
export function tangentsAreUnsound({ tape, wides }: Store, nodes: Int32Array | null, count: number): boolean {
  const { kind, values } = tape;
  const { tangents } = wides;
  for (let at = 0; at < count; at++) {
    const node = nodes === null ? at : (nodes[at] ?? 0);
    if (Number.isNaN(tangents[node])) return true;
    const each = kind[node];
    if (Number.isNaN(values[node]) && each !== LEAF && each !== WIDE) return true;
  }
  return false;
}

import type { NodeId, WireRef } from "../graph";
import type { Shape } from "../tensor/tensor";
import type { Explanation } from "./explanation";

/** One step of a walkthrough: what it is about, which numbers it shows, and what is said about it. */
export type Step = {
  readonly phase: "forward" | "seed" | "backward";
  readonly kind: "value" | "seed" | "contribution" | "sum";
  readonly node: NodeId;
  readonly wires: readonly WireRef[];
  /** The rule of calculus behind the step: "power rule"; null for leaves, the seed and sums. */
  readonly rule: string | null;
  /** Of a vector or matrix its sizes along each axis; null for a number. */
  readonly shape: Shape | null;
  readonly reveals: {
    readonly values: readonly NodeId[];
    readonly gradients: readonly NodeId[];
    readonly contributions: readonly WireRef[];
  };
  readonly explanation: Explanation;
};

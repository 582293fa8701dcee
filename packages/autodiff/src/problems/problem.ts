import type { NodeId, WireRef } from "../graph";

/** Something wrong with a graph, at a place, with a sentence that says what to do. */
export type GraphProblem =
  | { readonly kind: "missing-input"; readonly node: NodeId; readonly port: number; readonly message: string }
  | { readonly kind: "unknown-input"; readonly node: NodeId; readonly port: number; readonly message: string }
  | {
      readonly kind: "loop";
      readonly nodes: readonly NodeId[];
      readonly wires: readonly WireRef[];
      readonly message: string;
    }
  | { readonly kind: "unknown-operation"; readonly node: NodeId; readonly message: string }
  /** Vectors and matrices that do not fit together, or a target that is no number. */
  | { readonly kind: "shape"; readonly node: NodeId; readonly message: string }
  | { readonly kind: "not-finite"; readonly node: NodeId; readonly message: string }
  | { readonly kind: "kink"; readonly node: NodeId; readonly message: string }
  | { readonly kind: "not-connected"; readonly node: NodeId; readonly message: string };

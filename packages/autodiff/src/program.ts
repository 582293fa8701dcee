import type { Graph, NodeId, WireRef } from "./graph";
import type { GraphProblem } from "./problems";
import type { Value } from "./tensor/tensor";

/** A compiled graph: flat arrays behind a small surface. Numbers are those of the last `run`. */
export type Program = {
  readonly target: NodeId | null;
  readonly graph: Graph;
  /**
   * Evaluation order: depth-first post-order from the target through ports left to right, then the remaining nodes in
   * graph order. Nodes in or behind a loop or an unknown operation are left out.
   */
  readonly order: readonly NodeId[];
  /** Sets a leaf; counts from the next `run`. Anything but a leaf of this graph is ignored. */
  set(id: NodeId, value: Value): void;
  /** Forward, then backward from zero. */
  run(): void;
  /** Undefined where it cannot be computed: an empty port, a loop or an unknown operation upstream. */
  value(id: NodeId): Value | undefined;
  /**
   * Derivative of the target with respect to a node: the sum of what its wires carry. 0 for a node that does not
   * reach the target; undefined without a value, without a target that has one, and for a constant exponent.
   */
  gradient(id: NodeId): Value | undefined;
  /** The local derivative of node `to` with respect to one of its ports. */
  partial(to: NodeId, port: number): Value | undefined;
  /** What the wire into that port carries back: gradient of `to` times the local derivative. */
  contribution(to: NodeId, port: number): Value | undefined;
  inputs(id: NodeId): readonly (NodeId | null)[];
  wiresFrom(id: NodeId): readonly WireRef[];
  /** Does the node lead to the target? */
  connected(id: NodeId): boolean;
  /** What is wrong with the graph and with the numbers of the last run. */
  problems(): readonly GraphProblem[];
};

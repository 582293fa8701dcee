import type { Graph, GraphNode, NodeId, WireRef } from "./graph";
import type { GraphProblem } from "./problems/problem";
import type { Value } from "./tensor/tensor";

/** One number, vector or matrix a node; undefined for a node without a value. */
export type NodeLookup = (id: NodeId) => Value | undefined;

/**
 * A compiled graph: flat arrays behind a small surface. Numbers are those of the last `run`; after an edit they are
 * brought up to date when they are first asked for.
 */
export type Program = {
  readonly target: NodeId | null;
  /** The graph as it stands, all edits included. */
  readonly graph: Graph;
  /**
   * Evaluation order: depth-first post-order from the target through ports left to right, then the remaining nodes in
   * graph order. Nodes in or behind a loop or an unknown operation are left out.
   */
  readonly order: readonly NodeId[];
  /** What computes at the moment: the switch tape after an edit, faster tiers after a while or a `rest`. */
  readonly tier: "switch" | "runs" | "wasm";

  /** Sets a leaf; counts from the next `run`. Anything but a leaf of this graph is ignored. */
  set(id: NodeId, value: Value): void;
  /** Forward over what changed, without gradients; those keep the numbers of the last `run`. */
  forward(): void;
  /** Forward over what changed, then backward from zero. */
  run(): void;
  /** Says that nobody edits for a moment: makes what takes longer to make and runs faster. */
  rest(): void;

  /** Undefined where it cannot be computed: an empty port, a loop, an unknown operation or unfit shapes upstream. */
  value(id: NodeId): Value | undefined;
  /**
   * Derivative of the target with respect to a node: the sum of what its wires carry. 0 for a node that does not
   * reach the target; undefined without a value, without a target that is a number, and for a constant exponent.
   */
  gradient(id: NodeId): Value | undefined;
  /**
   * The local derivative of node `to` with respect to one of its ports. Undefined where it is not one number an entry
   * (a product of matrices).
   */
  partial(to: NodeId, port: number): Value | undefined;
  /** What the wire into that port carries back: gradient of `to` times the local derivative. */
  contribution(to: NodeId, port: number): Value | undefined;
  /** The gradient of one leaf, computed over what stands behind it alone; for leaves that hold a number. */
  slope(id: NodeId): number | undefined;
  /** How fast every value moves when leaves move in these directions; the others stand still. */
  tangent(directions: ReadonlyMap<NodeId, Value>): NodeLookup;
  /**
   * How fast every gradient moves when leaves move in these directions. Undefined without a target, or with vectors or
   * nodes of more than two inputs before it.
   */
  hessianVector(directions: ReadonlyMap<NodeId, Value>): NodeLookup | undefined;

  inputs(id: NodeId): readonly (NodeId | null)[];
  wiresFrom(id: NodeId): readonly WireRef[];
  /** Does the node lead to the target? */
  connected(id: NodeId): boolean;
  /** What is wrong with the graph and with the numbers of the last run. */
  problems(): readonly GraphProblem[];

  /** Adds a node behind all others; one whose id is taken is ignored. */
  append(node: GraphNode): void;
  /** Exchanges the node with this id; one that is not there is ignored. */
  replace(node: GraphNode): void;
  /** Connects a port to another node, or empties it. */
  rewire(to: NodeId, port: number, from: NodeId | null): void;
  /** Takes a node away; wires that name it stay and are problems. */
  remove(id: NodeId): void;
  /** Differentiates another node, or none. */
  retarget(id: NodeId | null): void;
  /**
   * Makes this the program of another graph and target, as if it had been compiled for them: leaves take the values
   * they have there. Cheap where most nodes are the same objects as before.
   */
  update(graph: Graph, target: NodeId | null): void;
};

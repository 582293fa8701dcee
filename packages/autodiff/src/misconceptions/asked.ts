import { type GraphNode, type NodeId, nodesById, type WireRef } from "../graph";
import type { Program } from "../program";
import type { Value } from "../tensor/tensor";
import { countedWires } from "../walkthrough/explanation";
import { varyingNodes } from "../walkthrough/varying";

/** A wire with the node it leaves. */
export type Wire = WireRef & { readonly from: NodeId };

/** Another local derivative at a wire; undefined where there is none to use. */
type LocalRule = (wire: Wire) => number | undefined;

/**
 * A question about one node of a program: what is its gradient, or what do some of its wires carry back? Everything
 * that rules about wrong answers need to know of the graph around it. The graph must stay as it is; its leaves may change.
 */
export class Asked {
  readonly program: Program;
  readonly node: NodeId;
  /** The wires asked about: all that lead to the target, in evaluation order of what they feed. */
  readonly wires: readonly Wire[];
  /** The nodes on the paths to the target, the target last, this node not among them. */
  readonly after: readonly NodeId[];
  readonly #nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly #wires = new Map<NodeId, readonly Wire[]>();
  #pathWires: readonly Wire[] | undefined;
  #varying: ReadonlySet<NodeId> | undefined;
  readonly #after: ReadonlySet<NodeId>;

  /** `wires`: only these of the node's wires are asked about. */
  constructor(program: Program, node: NodeId, wires = countedWires(program, node)) {
    this.program = program;
    this.node = node;
    this.wires = wires.map((wire) => ({ ...wire, from: node }));
    this.#nodes = nodesById(program.graph);
    const reached = new Set<NodeId>(this.wires.map(({ to }) => to));
    for (const id of program.order) {
      if (!program.connected(id)) continue;
      if (program.inputs(id).some((input) => input !== null && reached.has(input))) reached.add(id);
    }
    reached.delete(node);
    this.#after = reached;
    this.after = program.order.filter((id) => reached.has(id));
  }

  /** What is right: what the wires carry together, of the target itself 1. Undefined where nothing can be asked. */
  get correct(): Value | undefined {
    const [only] = this.wires;
    if (only !== undefined && this.wires.length === 1) return this.program.contribution(only.to, only.port);
    return this.program.gradient(this.node);
  }

  get isTarget(): boolean {
    return this.node === this.program.target;
  }

  op(id: NodeId): string {
    return this.#nodes.get(id)?.op ?? "";
  }

  /** The number of a node; undefined for vectors and matrices. */
  value(id: NodeId | null | undefined): number | undefined {
    return id == null ? undefined : numberOf(this.program.value(id));
  }

  gradient(id: NodeId): number | undefined {
    return numberOf(this.program.gradient(id));
  }

  local({ to, port }: WireRef): number | undefined {
    return numberOf(this.program.partial(to, port));
  }

  inputs(id: NodeId): readonly NodeId[] {
    return this.program.inputs(id).filter((input) => input !== null);
  }

  /** A literal, or computed from literals only. */
  isConstant(id: NodeId | null | undefined): boolean {
    this.#varying ??= varyingNodes(this.program);
    return id == null || !this.#varying.has(id);
  }

  isAfter(id: NodeId): boolean {
    return this.#after.has(id);
  }

  /** The wires of a node after this one that lead to the target. */
  wiresOf(id: NodeId): readonly Wire[] {
    if (id === this.node) return this.wires;
    const known =
      this.#wires.get(id) ?? countedWires(this.program, id).map((wire) => ({ ...wire, from: id }));
    this.#wires.set(id, known);
    return known;
  }

  /** Every wire on the paths to the target, those asked about first. */
  get pathWires(): readonly Wire[] {
    this.#pathWires ??= [this.node, ...this.after].flatMap((id) => this.wiresOf(id));
    return this.#pathWires;
  }

  /** The gradient here if the backward pass used other local derivatives at some wires; undefined if it needs one that is none. */
  rerun(localOf: LocalRule): number | undefined {
    const found = new Map<NodeId, number | undefined>();
    const sum = (id: NodeId) =>
      total(this.wiresOf(id).map((wire) => product(found.get(wire.to), localOf(wire))));
    for (const id of [...this.after].reverse()) found.set(id, id === this.program.target ? 1 : sum(id));
    return sum(this.node);
  }
}

function numberOf(value: Value | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The sum, if all of it is there. */
export function total(terms: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const term of terms) {
    if (term === undefined) return undefined;
    sum += term;
  }
  return sum;
}

/** The product, if both are there. */
export function product(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

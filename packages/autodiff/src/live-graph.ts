import { difference } from "./difference";
import { Facts } from "./facts";
import type { Graph, GraphNode, NodeId } from "./graph";
import { Layout } from "./layout";
import { Engine } from "./tape/engine";
import { isTensor, type Value } from "./tensor/tensor";
import { DEFAULT_VALUE, Wiring } from "./wiring";

/**
 * A graph that is edited, on a tape that follows. An appended node joins the tape at once; any other edit has the
 * graph laid out again, once for all edits before the next number is asked for.
 */
export class LiveGraph {
  wiring: Wiring;
  layout: Layout;
  engine: Engine;
  facts: Facts;
  target: NodeId | null;
  /** Grows with every edit, and with every value that changes a shape. */
  version = 0;
  #graph: Graph | undefined;
  /** Values of leaves that were set and so may differ from those in the graph, by index. */
  #given = new Map<number, Value>();
  /** Leaves whose value is another one since the last pass, by index. */
  readonly #pending = new Set<number>();
  /** What the edits since the last run ask for. */
  #stale: "layout" | "numbers" | null = "numbers";

  constructor(graph: Graph, target: NodeId | null) {
    this.#graph = graph;
    this.target = target;
    this.wiring = new Wiring(graph.nodes);
    this.layout = new Layout(this.wiring, this.#given);
    this.engine = new Engine(this.layout.store);
    this.facts = this.#aim();
  }

  get graph(): Graph {
    this.#graph ??= { nodes: this.wiring.nodes.filter((node) => node !== undefined) };
    return this.#graph;
  }

  set(id: NodeId, value: Value): void {
    const index = this.wiring.indexOf.get(id);
    if (index === undefined || this.wiring.records[index]?.kind !== "leaf") return;
    this.#given.set(index, value);
    this.#pending.add(index);
  }

  /** Brings the tape in step with all edits and all values that were set. */
  apply(): void {
    for (const index of this.#pending) {
      const value = this.#given.get(index) ?? this.wiring.nodes[index]?.value ?? DEFAULT_VALUE;
      if (this.#stale !== "layout" && !this.#take(this.layout.position(index), value)) this.#stale = "layout";
    }
    this.#pending.clear();
    this.settle();
  }

  /** Forward and backward, as far as anything changed. */
  run(): void {
    this.apply();
    this.engine.run();
    this.#stale = null;
  }

  /** Runs after edits. */
  refresh(): void {
    if (this.#stale !== null) this.run();
  }

  /** Index of a node that has a value, with all numbers up to date; -1 for any other. */
  live(id: NodeId): number {
    this.refresh();
    const index = this.wiring.indexOf.get(id) ?? -1;
    return this.layout.isLive(index) ? index : -1;
  }

  /** Lays the graph out again if an edit asks for it. */
  settle(): void {
    if (this.#stale !== "layout") return;
    if (this.wiring.gaps * 2 > this.wiring.count) this.#closeGaps();
    else this.wiring.settle();
    // It reads every value, those that were set included, so none is left to be brought over.
    this.layout = new Layout(this.wiring, this.#given);
    this.#pending.clear();
    this.engine = new Engine(this.layout.store);
    this.facts = this.#aim();
    // The new tape has every value that was set.
    this.#pending.clear();
    this.#stale = "numbers";
    this.version++;
  }

  append(node: GraphNode): void {
    if (this.wiring.indexOf.has(node.id)) return;
    const joins = this.wiring.append(node);
    this.#edited(joins ? "numbers" : "layout");
    if (this.#stale !== "numbers") return;
    this.layout.append();
    this.engine.appended();
    this.facts = this.#aim();
  }

  replace(node: GraphNode): void {
    if (!this.wiring.indexOf.has(node.id)) return;
    this.wiring.replace(node);
    this.#edited("layout");
  }

  remove(id: NodeId): void {
    const index = this.wiring.indexOf.get(id);
    if (index === undefined) return;
    this.#given.delete(index);
    this.#pending.delete(index);
    this.wiring.remove(id);
    this.#edited("layout");
  }

  retarget(id: NodeId | null): void {
    if (id === this.target) return;
    this.target = id;
    this.#edited("numbers");
    if (this.#stale === "numbers") this.facts = this.#aim();
  }

  update(graph: Graph, target: NodeId | null): void {
    for (const index of this.#given.keys()) this.#pending.add(index);
    this.#given.clear();
    const edits = graph === this.#graph ? [] : difference(this.wiring, graph.nodes);
    if (edits === null) this.#rebuild(graph);
    for (const edit of edits ?? []) {
      if (edit.kind === "remove") this.remove(edit.id);
      else this[edit.kind](edit.node);
    }
    this.retarget(target);
    this.#graph = graph;
    if (this.#pending.size > 0) this.#stale ??= "numbers";
  }

  /** Exchanges a node for one with the same operation and wires. */
  keep(node: GraphNode): void {
    const index = this.wiring.indexOf.get(node.id);
    if (index === undefined) return;
    this.wiring.nodes[index] = node;
    if (this.wiring.records[index]?.kind === "leaf") this.#pending.add(index);
    this.version++;
  }

  #rebuild(graph: Graph): void {
    this.wiring = new Wiring(graph.nodes);
    this.#pending.clear();
    this.#edited("layout");
  }

  #edited(what: "layout" | "numbers"): void {
    if (this.#stale !== "layout") this.#stale = what;
    this.#graph = undefined;
    this.version++;
  }

  /** Points the engine at the target, where that holds a number to differentiate. */
  #aim(): Facts {
    const index = this.target === null ? -1 : (this.wiring.indexOf.get(this.target) ?? -1);
    const position = this.layout.position(index);
    const operand = this.layout.store.wides.operands.get(position);
    const isNumber = operand === undefined || operand.value.length === 1;
    this.engine.target = this.layout.isLive(index) && isNumber ? position : -1;
    return new Facts(this.wiring, this.layout, index);
  }

  /** Half of the places are empty: moves the nodes together. */
  #closeGaps(): void {
    const before = this.wiring;
    this.wiring = new Wiring(before.nodes.filter((node) => node !== undefined));
    const moved = [...this.#given].map(([index, value]): [number, Value] => {
      return [this.wiring.indexOf.get(before.nodes[index]?.id ?? "") ?? -1, value];
    });
    this.#given = new Map(moved);
  }

  /** Sets a leaf on the tape; false if the kind or the shape of other nodes depends on it. */
  #take(position: number, value: Value): boolean {
    const { statics, wides } = this.layout.store;
    const operand = wides.operands.get(position);
    if (statics.has(position)) return operand === undefined && Object.is(this.engine.value(position), value);
    if (!isTensor(value)) {
      if (operand === undefined) this.engine.set(position, value);
      return operand === undefined;
    }
    if (operand === undefined || !sameShape(operand.shape, value.shape)) return false;
    operand.value.set(value.data.subarray(0, operand.value.length));
    this.engine.touch(position);
    return true;
  }
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

import type { Graph, GraphNode, NodeId, WireRef } from "./graph";
import { LiveGraph } from "./live-graph";
import { Problems } from "./problems";
import type { GraphProblem } from "./problems/problem";
import type { NodeLookup, Program } from "./program";
import { contributionAt, gradientAt, partialAt, valueAt } from "./tape/locals";
import { slope } from "./tape/slope";
import { type Directions, hessianVector, type Lookup, tangent } from "./tape/tangents";
import type { Value } from "./tensor/tensor";

/** A program: names in front of a graph on a tape. */
export class CompiledProgram implements Program {
  readonly #live: LiveGraph;
  #problems: Problems | undefined;

  constructor(graph: Graph, target: NodeId | null) {
    this.#live = new LiveGraph(graph, target);
  }

  get target(): NodeId | null {
    const { target, wiring } = this.#live;
    return target !== null && wiring.indexOf.has(target) ? target : null;
  }

  get graph(): Graph {
    return this.#live.graph;
  }

  get order(): readonly NodeId[] {
    this.#live.settle();
    return this.#live.facts.order;
  }

  get tier(): Program["tier"] {
    return this.#live.engine.tier;
  }

  set(id: NodeId, value: Value): void {
    this.#live.set(id, value);
  }

  forward(): void {
    this.#live.apply();
    this.#live.engine.forward();
  }

  run(): void {
    this.#live.run();
  }

  rest(): void {
    this.#live.refresh();
    this.#live.engine.rest();
  }

  value(id: NodeId): Value | undefined {
    const index = this.#live.live(id);
    return index < 0 ? undefined : valueAt(this.#live.engine, this.#live.layout.position(index));
  }

  gradient(id: NodeId): Value | undefined {
    const index = this.#live.live(id);
    const { engine, facts, layout } = this.#live;
    if (index < 0 || engine.target < 0 || facts.isUnderived(index)) return undefined;
    return gradientAt(engine, layout.position(index));
  }

  partial(to: NodeId, port: number): Value | undefined {
    const place = this.#place(to, port);
    return place && partialAt(this.#live.engine, place.node, place.input);
  }

  contribution(to: NodeId, port: number): Value | undefined {
    const place = this.#place(to, port);
    if (place === undefined || this.#live.engine.target < 0) return undefined;
    return contributionAt(this.#live.engine, place.node, place.input);
  }

  slope(id: NodeId): number | undefined {
    this.#live.apply();
    const { wiring, engine, facts, layout } = this.#live;
    const index = wiring.indexOf.get(id) ?? -1;
    const position = layout.position(index);
    if (!layout.isLive(index) || !layout.store.isScalar(position)) return undefined;
    if (wiring.records[index]?.kind !== "leaf" || engine.target < 0 || facts.isUnderived(index))
      return undefined;
    return slope(engine, position);
  }

  tangent(directions: ReadonlyMap<NodeId, Value>): NodeLookup {
    this.#live.refresh();
    return this.#named(tangent(this.#live.engine, this.#placed(directions)));
  }

  hessianVector(directions: ReadonlyMap<NodeId, Value>): NodeLookup | undefined {
    this.#live.refresh();
    const found = hessianVector(this.#live.engine, this.#placed(directions));
    return found && this.#named(found);
  }

  inputs(id: NodeId): readonly (NodeId | null)[] {
    this.#live.settle();
    const { wiring } = this.#live;
    const index = wiring.indexOf.get(id);
    if (index === undefined) return [];
    const from = (port: number) => wiring.nodes[wiring.source(index, port)]?.id ?? null;
    return Array.from({ length: wiring.ports[index] ?? 0 }, (_, port) => from(port));
  }

  wiresFrom(id: NodeId): readonly WireRef[] {
    this.#live.settle();
    const index = this.#live.wiring.indexOf.get(id);
    return index === undefined ? [] : this.#live.facts.wiresFrom(index);
  }

  connected(id: NodeId): boolean {
    this.#live.settle();
    const index = this.#live.wiring.indexOf.get(id);
    return index !== undefined && this.#live.facts.leads(index);
  }

  problems(): readonly GraphProblem[] {
    this.#live.refresh();
    if (this.#problems?.version !== this.#live.version) this.#problems = new Problems(this.#live);
    return this.#problems.now();
  }

  append(node: GraphNode): void {
    this.#live.append(node);
  }

  replace(node: GraphNode): void {
    this.#live.replace(node);
  }

  rewire(to: NodeId, port: number, from: NodeId | null): void {
    const { wiring } = this.#live;
    const node = wiring.nodes[wiring.indexOf.get(to) ?? -1];
    if (node === undefined || !Number.isInteger(port) || port < 0) return;
    const before = Array.from({ length: port + 1 }, (_, each) => node.inputs[each] ?? null);
    this.#live.replace({ ...node, inputs: [...before, ...node.inputs.slice(port + 1)].with(port, from) });
  }

  remove(id: NodeId): void {
    this.#live.remove(id);
  }

  retarget(id: NodeId | null): void {
    this.#live.retarget(id);
  }

  update(graph: Graph, target: NodeId | null): void {
    this.#live.update(graph, target);
  }

  /** Where a wire stands on the tape; undefined without numbers, and where nobody may ask for a derivative. */
  #place(to: NodeId, port: number): { readonly node: number; readonly input: number } | undefined {
    const index = this.#live.live(to);
    const { wiring, facts, layout } = this.#live;
    if (index < 0 || !Number.isInteger(port) || port < 0 || port >= (wiring.ports[index] ?? 0))
      return undefined;
    const from = wiring.source(index, port);
    if (from < 0 || facts.isUnderived(from)) return undefined;
    let input = port;
    // Empty ports of a variadic operation have no place on the tape.
    for (let before = 0; before < port; before++) if (wiring.source(index, before) < 0) input--;
    return { node: layout.position(index), input };
  }

  #placed(directions: ReadonlyMap<NodeId, Value>): Directions {
    const placed = new Map<number, Value>();
    for (const [id, direction] of directions) {
      const index = this.#live.wiring.indexOf.get(id) ?? -1;
      const isLeaf = this.#live.wiring.records[index]?.kind === "leaf";
      if (isLeaf) placed.set(this.#live.layout.position(index), direction);
    }
    return placed;
  }

  #named(found: Lookup): NodeLookup {
    // The layout of this moment: later edits move nodes, and the numbers are those of now.
    const { wiring, layout, version } = this.#live;
    return (id) => {
      const index = this.#live.version === version ? (wiring.indexOf.get(id) ?? -1) : -1;
      return layout.isLive(index) ? found(layout.position(index)) : undefined;
    };
  }
}

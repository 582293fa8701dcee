import type { GraphNode, NodeId, WireRef } from "./graph";
import { type Operation, portCount } from "./operation";
import { operation } from "./operations";

/** The value of a leaf that was given none. */
export const DEFAULT_VALUE = 1;

/** A port that nothing feeds, and one that names a node which is not there. */
export const EMPTY = -1;
export const UNKNOWN = -2;

/**
 * A graph as numbers: nodes are counted in graph order, and for each port there is the node that feeds it (or EMPTY,
 * UNKNOWN). Nodes can be added, exchanged and removed; a removed one leaves a gap.
 */
export class Wiring {
  /** By index; undefined where a node was removed. */
  readonly nodes: (GraphNode | undefined)[] = [];
  /** By index; undefined for an operation that is not in the table. */
  readonly records: (Operation | undefined)[] = [];
  readonly indexOf = new Map<NodeId, number>();
  /** How many ports a node has; those beyond an operation's own do not count. */
  ports: Int32Array;
  /** What feeds the first and the second port. */
  first: Int32Array;
  second: Int32Array;
  /** What feeds all ports of a node that has more of them. */
  readonly more = new Map<number, Int32Array>();
  /** Does every wire come from an earlier node? */
  sorted = true;
  /** How many nodes were removed. */
  gaps = 0;
  /** Nodes that wires name and that were not there when they did. */
  readonly #missing = new Set<NodeId>();

  constructor(nodes: readonly GraphNode[]) {
    this.ports = new Int32Array(nodes.length);
    this.first = new Int32Array(nodes.length);
    this.second = new Int32Array(nodes.length);
    for (const node of nodes) {
      this.indexOf.set(node.id, this.nodes.length);
      this.nodes.push(node);
    }
    if (this.indexOf.size < nodes.length) this.#keepFirst(nodes);
    for (let index = 0; index < this.nodes.length; index++) this.#connect(index);
  }

  get count(): number {
    return this.nodes.length;
  }

  /** What feeds a port. */
  source(index: number, port: number): number {
    if ((this.ports[index] ?? 0) > 2) return this.more.get(index)?.[port] ?? EMPTY;
    return (port === 0 ? this.first[index] : this.second[index]) ?? EMPTY;
  }

  /** Adds a node behind all others. True if nothing before it is touched: no wire was waiting for it, nor comes back. */
  append(node: GraphNode): boolean {
    const index = this.nodes.length;
    if (index === this.ports.length) this.#grow();
    this.indexOf.set(node.id, index);
    this.nodes.push(node);
    const awaited = this.#missing.has(node.id);
    const wasSorted = this.sorted;
    this.sorted = true;
    this.#connect(index);
    const joins = this.sorted && !awaited;
    this.sorted &&= wasSorted;
    return joins;
  }

  /** Puts a node in the place of the one with the same id. */
  replace(node: GraphNode): void {
    const index = this.indexOf.get(node.id);
    if (index === undefined) return;
    this.nodes[index] = node;
    this.#connect(index);
  }

  remove(id: NodeId): void {
    const index = this.indexOf.get(id);
    if (index === undefined) return;
    this.indexOf.delete(id);
    this.nodes[index] = undefined;
    this.records[index] = undefined;
    this.ports[index] = 0;
    this.more.delete(index);
    this.gaps++;
  }

  /** Looks over all wires after edits: which have lost or found the node they name, and which go back. */
  settle(): void {
    this.sorted = true;
    for (let index = 0; index < this.nodes.length; index++) {
      const ports = this.ports[index] ?? 0;
      for (let port = 0; port < ports; port++) {
        const from = this.source(index, port);
        if (from >= index) this.sorted = false;
        if (from === UNKNOWN || (from >= 0 && this.nodes[from] === undefined)) {
          this.#connect(index);
          break;
        }
      }
    }
  }

  /** The wire that feeds a port. */
  wire(index: number, port: number): WireRef {
    return { to: this.nodes[index]?.id ?? "", port };
  }

  /** Of nodes with the same id the first counts. It costs a question for each node, so it is not asked beforehand. */
  #keepFirst(nodes: readonly GraphNode[]): void {
    this.indexOf.clear();
    this.nodes.length = 0;
    for (const node of nodes) {
      if (this.indexOf.has(node.id)) continue;
      this.indexOf.set(node.id, this.nodes.length);
      this.nodes.push(node);
    }
  }

  #connect(index: number): void {
    const node = this.nodes[index];
    if (node === undefined) return;
    const { inputs } = node;
    const record = operation(node.op);
    const ports = record === undefined ? inputs.length : portCount(record, inputs.length);
    this.records[index] = record;
    this.ports[index] = ports;
    if (ports > 2) {
      this.more.set(
        index,
        Int32Array.from({ length: ports }, (_, port) => this.#find(inputs[port], index)),
      );
      return;
    }
    if (this.more.size > 0) this.more.delete(index);
    this.first[index] = ports > 0 ? this.#find(inputs[0], index) : EMPTY;
    this.second[index] = ports > 1 ? this.#find(inputs[1], index) : EMPTY;
  }

  #find(id: NodeId | null | undefined, index: number): number {
    if (id === null || id === undefined) return EMPTY;
    const from = this.indexOf.get(id);
    if (from === undefined) {
      this.#missing.add(id);
      return UNKNOWN;
    }
    if (from >= index) this.sorted = false;
    return from;
  }

  #grow(): void {
    const length = Math.max(16, this.ports.length * 2);
    const { ports, first, second } = this;
    this.ports = new Int32Array(length);
    this.first = new Int32Array(length);
    this.second = new Int32Array(length);
    this.ports.set(ports);
    this.first.set(first);
    this.second.set(second);
  }
}

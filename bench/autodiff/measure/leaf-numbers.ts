import type { BenchGraph } from "../graphs/graph";

/** The numbers of a graph's inputs in order, for libraries that take them as a list. */
export class LeafNumbers {
  readonly list: number[];
  readonly #place: Map<number, number>;

  constructor(graph: BenchGraph) {
    this.list = Array.from(graph.inputs, (node) => graph.initial[node] ?? 0);
    this.#place = new Map(Array.from(graph.inputs, (node, index) => [node, index]));
  }

  set(node: number, value: number): void {
    const place = this.placeOf(node);
    if (place !== undefined) this.list[place] = value;
  }

  /** Where a node stands among the inputs; undefined for all others. */
  placeOf(node: number): number | undefined {
    return this.#place.get(node);
  }
}

/** Builds an expression node by node out of what a library offers; answers that of the output. */
export function expression<T>(
  graph: BenchGraph,
  make: {
    readonly input: (place: number, node: number) => T;
    readonly constant: (value: number) => T;
    readonly operation: (op: number, x: T, y: T, node: number) => T;
  },
): T {
  const { count, op, a, b, initial } = graph;
  const nodes: T[] = [];
  let place = 0;
  for (let node = 0; node < count; node++) {
    const [x, y] = [nodes[a[node] ?? -1], nodes[b[node] ?? -1]];
    if (x !== undefined) nodes.push(make.operation(op[node] ?? 0, x, y ?? x, node));
    else nodes.push(op[node] === 0 ? make.input(place++, node) : make.constant(initial[node] ?? 0));
  }
  const output = nodes[graph.output];
  if (output === undefined) throw new Error("The graph is empty.");
  return output;
}

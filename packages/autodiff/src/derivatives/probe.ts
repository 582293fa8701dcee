import { compile } from "../compile";
import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { operation } from "../operations";
import type { Program } from "../program";
import { isTensor, type Value } from "../tensor/tensor";

/** A copy of a program in which one node can be moved without moving the program itself. */
export type Probe = {
  /** The target's value with one entry of the node elsewhere; NaN where it has none or is no number. */
  readonly at: (entry: number, value: number) => number;
};

/** A graph with the values the leaves of a program have now. */
export function graphAsItIs(program: Program): Graph {
  const nodes = [...nodesById(program.graph).values()].map((node): GraphNode => {
    const value = operation(node.op)?.kind === "leaf" ? program.value(node.id) : undefined;
    return value === undefined ? node : { ...node, value };
  });
  return { nodes };
}

/** A copy of the program for moving one node; an operation is cut off its inputs and stands for itself. */
export function probeOf(program: Program, id: NodeId, graph = graphAsItIs(program)): Probe {
  const start = program.value(id);
  const isLeaf = operation(nodesById(graph).get(id)?.op ?? "")?.kind === "leaf";
  const copy = compile(isLeaf ? graph : cutOff(graph, id, start), program.target);
  return {
    at(entry, value) {
      copy.set(id, withEntry(start, entry, value));
      copy.forward();
      const found = copy.target === null ? undefined : copy.value(copy.target);
      return typeof found === "number" ? found : Number.NaN;
    },
  };
}

/** A graph in which a node is a leaf of that value. */
export function cutOff(graph: Graph, id: NodeId, value: Value | undefined): Graph {
  const leaf: GraphNode = { id, op: "variable", inputs: [], ...(value === undefined ? {} : { value }) };
  return { nodes: graph.nodes.map((node) => (node.id === id ? leaf : node)) };
}

/** A value with one of its entries exchanged. */
export function withEntry(start: Value | undefined, entry: number, value: number): Value {
  if (!isTensor(start)) return value;
  const data = start.data.slice();
  data[entry] = value;
  return { shape: start.shape, data };
}

/** One entry of a value; of a number the number itself. */
export function entryOf(value: Value | undefined, entry: number): number {
  if (isTensor(value)) return value.data[entry] ?? Number.NaN;
  return value ?? Number.NaN;
}

/** How many numbers a value holds. */
export function sizeOf(value: Value | undefined): number {
  return isTensor(value) ? value.data.length : 1;
}

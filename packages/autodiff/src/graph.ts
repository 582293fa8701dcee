import type { Value } from "./tensor/tensor";

/** A node's name inside one graph; never shown to people. */
export type NodeId = string;

/** A wire, named by the port it feeds: every port has at most one. */
export type WireRef = { readonly to: NodeId; readonly port: number };

/** One node. `inputs[i]` is the node that feeds port i, or null while the port is empty. */
export type GraphNode = {
  readonly id: NodeId;
  readonly op: string;
  readonly inputs: readonly (NodeId | null)[];
  /** The number of a leaf; leaves without one count as 1. */
  readonly value?: Value;
  readonly name?: string;
};

/** A graph as plain data, nodes in any order. One node may feed several ports, also both of one operation. */
export type Graph = { readonly nodes: readonly GraphNode[] };

/** A key for sets and maps of wires. */
export function wireKey(wire: WireRef): string {
  return `${wire.to}:${wire.port}`;
}

/** Nodes by id; of nodes that share an id the first counts. */
export function nodesById(graph: Graph): ReadonlyMap<NodeId, GraphNode> {
  const known = indexes.get(graph);
  if (known !== undefined) return known;
  const index = new Map<NodeId, GraphNode>();
  for (const node of graph.nodes) if (!index.has(node.id)) index.set(node.id, node);
  indexes.set(graph, index);
  return index;
}

// Labels are asked for node by node; without this each of them would walk the whole graph.
const indexes = new WeakMap<Graph, ReadonlyMap<NodeId, GraphNode>>();

import { type Graph, isChangeable, type Value } from "../index";

/** The graph with other values for its leaves, by name; a vector may take the place of a number. */
export function withValues(graph: Graph, values: ReadonlyMap<string, Value>): Graph {
  if (values.size === 0) return graph;
  return {
    nodes: graph.nodes.map((node) => {
      const value = node.name === undefined || !isChangeable(node.op) ? undefined : values.get(node.name);
      return value === undefined ? node : { ...node, value };
    }),
  };
}

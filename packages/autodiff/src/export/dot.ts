import type { Graph, NodeId } from "../graph";
import { type DrawOptions, drawing } from "./drawing";

/**
 * A graph for Graphviz: values above, gradients below each node's name, contributions on the wires. Works for any
 * graph, also one that cannot be computed.
 */
export function toDot(graph: Graph, target: NodeId | null, options: DrawOptions = {}): string {
  const { nodes, wires } = drawing(graph, target, options);
  const text = (lines: readonly string[]) => `"${lines.map(escaped).join("\\n")}"`;
  const lines = [
    "digraph gradboard {",
    "  rankdir=LR;",
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    ...nodes.map(
      ({ key, lines, isTarget }) => `  ${key} [label=${text(lines)}${isTarget ? ", peripheries=2" : ""}];`,
    ),
    ...wires.map(
      ({ from, to, label }) => `  ${from} -> ${to}${label === "" ? "" : ` [label=${text([label])}]`};`,
    ),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ");
}

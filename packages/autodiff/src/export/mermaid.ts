import type { Graph, NodeId } from "../graph";
import { type DrawOptions, drawing } from "./drawing";

/** A graph as a Mermaid flowchart, as Markdown pages draw it; otherwise like `toDot`. */
export function toMermaid(graph: Graph, target: NodeId | null, options: DrawOptions = {}): string {
  const { nodes, wires } = drawing(graph, target, options);
  const text = (lines: readonly string[]) => `"${lines.map(escaped).join("<br/>")}"`;
  const lines = [
    "flowchart LR",
    ...nodes.map(
      ({ key, lines, isTarget }) => `  ${key}${isTarget ? `[[${text(lines)}]]` : `[${text(lines)}]`}`,
    ),
    ...wires.map(({ from, to, label }) => `  ${from} -->${label === "" ? "" : `|${text([label])}|`} ${to}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** Mermaid reads `#…;` as a character and everything else of this kind as its own or as HTML. */
function escaped(text: string): string {
  return text
    .replace(/[^\p{L}\p{N} .,:+*=/()^·×÷−√∛∞…|_'?!]/gu, (letter) =>
      /\s/.test(letter) ? " " : `#${letter.codePointAt(0)};`,
    )
    .replace(/ +/g, " ");
}

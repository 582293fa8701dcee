import {
  type ExportOptions,
  type ExportResult,
  type Graph,
  type NodeId,
  toDot,
  toLatex,
  toMermaid,
  toPyTorch,
  toPython,
} from "@gradboard/autodiff";

/** A graph as text for another program. */
export type CodeFormat = {
  readonly id: "python" | "pytorch" | "latex" | "mermaid" | "dot";
  readonly extension: string;
  readonly write: (graph: Graph, target: NodeId, options: ExportOptions) => ExportResult;
};

export const codeFormats: readonly CodeFormat[] = [
  { id: "python", extension: "py", write: toPython },
  { id: "pytorch", extension: "py", write: toPyTorch },
  { id: "latex", extension: "tex", write: toLatex },
  {
    id: "mermaid",
    extension: "mmd",
    write: (graph, target, options) => ({ ok: true, text: toMermaid(graph, target, options) }),
  },
  {
    id: "dot",
    extension: "dot",
    write: (graph, target, options) => ({ ok: true, text: toDot(graph, target, options) }),
  },
];

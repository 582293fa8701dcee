import { type Graph, type NodeId, nodesById } from "../graph";
import { latexNumber } from "../numbers";
import { latexOf } from "../render/latex";
import { latexName } from "../render/latex-name";

export type Statement = { readonly name: string | undefined; readonly node: NodeId };

/** More statements than this are not read back. */
const MOST_STATEMENTS = 40;

/** The LaTeX of all statements, one after the other. */
export function readingOf(graph: Graph, statements: readonly Statement[]): string {
  const lines = statements.slice(0, MOST_STATEMENTS).map(({ name, node }) => {
    if (name === undefined) return latexOf(graph, node);
    const leaf = nodesById(graph).get(node);
    const isValue = leaf?.op === "variable" && leaf.name === name;
    return `${latexName(name)} = ${isValue ? latexNumber(leaf.value ?? 1) : latexOf(graph, node)}`;
  });
  if (statements.length > lines.length) lines.push("\\cdots");
  return lines.join(",\\quad ");
}

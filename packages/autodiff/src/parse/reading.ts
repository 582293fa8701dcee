import { type Graph, type NodeId, nodesById } from "../graph";
import { latexNumber } from "../numbers";
import { type FindNode, latexFrom } from "../render/latex";
import { latexName } from "../render/latex-name";

export type Statement = { readonly name: string | undefined; readonly node: NodeId };

/** More statements than this are not read back. */
const MOST_STATEMENTS = 40;

/** The LaTeX of all statements, one after the other. */
export function readingOf(graph: Graph, statements: readonly Statement[]): string {
  const nodes = nodesById(graph);
  return readingFrom((id) => nodes.get(id), statements);
}

/** The same where there is no graph yet. */
export function readingFrom(find: FindNode, statements: readonly Statement[]): string {
  const lines = statements.slice(0, MOST_STATEMENTS).map(({ name, node }) => {
    if (name === undefined) return latexFrom(find, node);
    const leaf = find(node);
    const isValue = leaf?.op === "variable" && leaf.name === name;
    return `${latexName(name)} = ${isValue ? latexNumber(leaf.value ?? 1) : latexFrom(find, node)}`;
  });
  if (statements.length > lines.length) lines.push("\\cdots");
  return lines.join(",\\quad ");
}

import { derivativeFormula } from "../derivatives/derivative-formula";
import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { isChangeable, operation } from "../operations";
import { formulaOf } from "../render/label";
import { latexOf } from "../render/latex";
import { latexName } from "../render/latex-name";
import { gradientLatex } from "../walkthrough/notation";
import { codeGraph } from "./code-graph";
import type { ExportOptions, ExportResult } from "./export-result";

/** Nobody reads more derivatives than this. */
const MOST_DERIVATIVES = 40;

/**
 * A graph as a fragment for a LaTeX document (packages amsmath): what is defined, then the derivative of the target
 * with respect to every leaf that can be changed, each as one simplified formula. Refuses targets that cannot be
 * computed.
 */
export function toLatex(
  graph: Graph,
  target: NodeId,
  { notation = "leibniz" }: ExportOptions = {},
): ExportResult {
  const code = codeGraph(graph, target);
  if (!code.ok) return code;
  const nodes = nodesById(graph);
  const symbol = latexName(code.target.name ?? "f");
  const isDefined = ({ id, op, name, inputs }: GraphNode) =>
    id !== target && name !== undefined && inputs.length > 0 && operation(op)?.kind !== "leaf";
  const definitions = code.nodes
    .filter(isDefined)
    .map(({ id, name }) => `${latexName(name ?? "")} &= ${latexOf(graph, id)}`);
  const leaves = code.nodes.filter(({ op }) => isChangeable(op));
  const refused: string[] = [];
  const derivatives = leaves.slice(0, MOST_DERIVATIVES).flatMap(({ id, name }) => {
    const result = derivativeFormula(graph, target, id);
    const left =
      notation === "leibniz"
        ? `\\frac{\\partial ${symbol}}{\\partial ${latexName(name ?? id)}}`
        : gradientLatex(code.program, id, notation);
    if (result.ok) return [`${left} &= ${result.latex}`];
    refused.push(`${nodes.get(id)?.name ?? id}: ${result.fault.message}`);
    return [];
  });
  if (leaves.length > MOST_DERIVATIVES) refused.push(`${leaves.length - MOST_DERIVATIVES} more derivatives`);
  const lines = [...definitions, `${symbol} &= ${latexOf(graph, target)}`, ...derivatives];
  const text = [
    `% ${comment(formulaOf(graph, target, 200))}`,
    "\\begin{align*}",
    lines.map((line) => `  ${line}`).join(" \\\\\n"),
    "\\end{align*}",
    ...refused.map((each) => `% not written: ${comment(each)}`),
  ];
  return { ok: true, text: `${text.join("\n")}\n` };
}

const comment = (text: string) => text.replace(/\s+/g, " ");

import { type NodeId, nodesById } from "../graph";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { latexPiece, latexPlace } from "../render/latex";
import { targetSymbol } from "./explanation";

/** How a gradient is written: ∂L/∂x as in calculus, `x.grad` as in PyTorch, x̄ as in books on automatic differentiation. */
export type Notation = "leibniz" | "grad" | "bar";

export const notations: readonly Notation[] = ["leibniz", "grad", "bar"];

/** The gradient of a node in LaTeX. */
export function gradientLatex(program: Program, id: NodeId, notation: Notation): string {
  const { graph } = program;
  if (notation === "bar") return `\\overline{${latexPiece(graph, id).text}}`;
  const place = latexPlace(graph, id);
  return notation === "grad"
    ? `${place}.\\mathrm{grad}`
    : `\\frac{\\partial ${targetSymbol(program)}}{\\partial ${place}}`;
}

/** The same in a sentence: "∂L/∂x", "x.grad", "x̄". */
export function gradientPhrase(program: Program, id: NodeId, notation: Notation): string {
  const phrase = phraseOf(program.graph, id);
  const place = /^[\p{L}\p{N}_′']+$/u.test(phrase) ? phrase : `(${phrase})`;
  if (notation === "grad") return `${place}.grad`;
  // A bar over one letter can be typed; over more it would be torn.
  if (notation === "bar") return [...phrase].length === 1 ? `${phrase}\u0304` : `bar(${phrase})`;
  const target = nodesById(program.graph).get(program.target ?? "")?.name ?? "L";
  return `∂${target}/∂${place}`;
}

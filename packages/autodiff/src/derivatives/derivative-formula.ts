import type { Graph, NodeId } from "../graph";
import { formulaOf } from "../render/label";
import { latexOf } from "../render/latex";
import { gradientGraph } from "./gradient-graph";
import { simplify } from "./simplify";
import type { DerivativeFault } from "./upstream";

export type DerivativeFormula =
  | { readonly ok: true; readonly formula: string; readonly latex: string }
  | { readonly ok: false; readonly fault: DerivativeFault };

/** Longer formulas are cut with `…`. */
const LONGEST = 4000;

/**
 * The derivative of `target` with respect to one node as a single simplified formula, names of intermediate results
 * written out: as it would be typed, and in LaTeX. Both are cut where they grow too long for anybody to read.
 */
export function derivativeFormula(graph: Graph, target: NodeId, wrt: NodeId): DerivativeFormula {
  const derived = gradientGraph(graph, target, [wrt]);
  if (!derived.ok) return derived;
  const found = derived.gradients.get(wrt) ?? "";
  const plain = simplify(derived.graph, found, { names: "drop" });
  return {
    ok: true,
    formula: formulaOf(plain.graph, plain.target, LONGEST),
    latex: latexOf(plain.graph, plain.target),
  };
}

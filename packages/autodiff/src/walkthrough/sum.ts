import type { NodeId, WireRef } from "../graph";
import { formatNumber, latexNumber, latexOperand, operand } from "../numbers";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { isLarge } from "./brief";
import { chainSymbols } from "./contribution";
import type { Explanation } from "./explanation";
import { gradientLatex, gradientPhrase, type Notation } from "./notation";
import { isNumeric } from "./wire-numbers";

/** More terms than these are not written out. */
const MOST_TERMS = 8;

/** How a node with several wires gets its gradient: "x feeds 2 wires. Add what they carry: 18 + (−4) = 14." */
export function explainSum(
  program: Program,
  node: NodeId,
  wires: readonly WireRef[],
  notation: Notation,
): Explanation {
  const { graph } = program;
  const gradient = program.gradient(node) ?? Number.NaN;
  const carried = wires.map((wire) => program.contribution(wire.to, wire.port) ?? Number.NaN);
  const phrase = phraseOf(graph, node);
  const terms = carried.map((x, index) => (index === 0 ? formatNumber(x) : operand(x)));
  const total = !isNumeric(gradient) ? "which is not a number" : `= ${formatNumber(gradient)}`;
  const joined = listed(terms, " + ", "…");
  const equation = !isNumeric(gradient) ? `${joined}, ${total}` : `${joined} ${total}`;
  const added = isLarge(gradient) ? ", entry by entry" : `: ${equation}`;
  const shown = wires.slice(0, MOST_TERMS).map((wire, index) => {
    const chain = chainSymbols(program, wire, notation);
    return index > 0 && chain.startsWith("-") ? `\\left(${chain}\\right)` : chain;
  });
  return {
    words: `${phrase} feeds ${wires.length} wires, so add what they carry${added}. That is the gradient of ${phrase}, ${gradientPhrase(program, node, notation)}.`,
    symbols: `${gradientLatex(program, node, notation)} = ${listed(shown, " + ", "\\cdots", wires.length)}`,
    numbers: `${listed(
      carried.map((x, index) => (index === 0 ? latexNumber(x) : latexOperand(x))),
      " + ",
      "\\cdots",
    )} = ${latexNumber(gradient)}`,
  };
}

function listed(terms: readonly string[], join: string, more: string, count = terms.length): string {
  if (count <= MOST_TERMS) return terms.join(join);
  return [...terms.slice(0, MOST_TERMS - 1), more].join(join);
}

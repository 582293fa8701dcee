import type { NodeId } from "./graph";
import { nodesById } from "./graph";
import { latexNumber } from "./numbers";
import { operation } from "./operations";
import type { Program } from "./program";
import { phraseOf } from "./render/label";
import { explainContribution } from "./walkthrough/contribution";
import { countedWires, type Explanation } from "./walkthrough/explanation";
import { gradientLatex, gradientPhrase, type Notation } from "./walkthrough/notation";
import { explainSum } from "./walkthrough/sum";
import { explainValue } from "./walkthrough/value";

export type { Explanation } from "./walkthrough/explanation";

/** Where a node's two numbers come from; `gradient` is null while there is no target with a value. */
export type NodeExplanation = {
  readonly rule: string;
  readonly value: Explanation;
  readonly gradient: Explanation | null;
};

/** Explains a node of a program with the numbers of its last run. Never throws; an unknown id is explained as such. */
export function explain(program: Program, id: NodeId, notation: Notation = "leibniz"): NodeExplanation {
  const rule = operation(nodesById(program.graph).get(id)?.op ?? "")?.rule ?? "";
  return { rule, value: explainValue(program, id), gradient: explainGradient(program, id, notation) };
}

function explainGradient(program: Program, id: NodeId, notation: Notation): Explanation | null {
  const gradient = program.gradient(id);
  if (gradient === undefined || program.target === null) return null;
  const phrase = phraseOf(program.graph, id);
  const symbols = gradientLatex(program, id, notation);
  const numbers = latexNumber(gradient);
  if (id === program.target) {
    return {
      words: `${phrase} is the target itself, so its gradient ${gradientPhrase(program, id, notation)} is 1.`,
      symbols,
      numbers,
    };
  }
  if (!program.connected(id)) {
    const words = `${phrase} is not connected to the target, so its gradient ${gradientPhrase(program, id, notation)} is 0.`;
    return { words, symbols, numbers };
  }
  const wires = countedWires(program, id);
  const [only] = wires;
  if (wires.length === 1 && only !== undefined) return explainContribution(program, id, only, 1, notation);
  return explainSum(program, id, wires, notation);
}

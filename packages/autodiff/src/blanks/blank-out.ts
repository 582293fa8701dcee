import { nodesById } from "../graph";
import { isSameNumber } from "../misconceptions/same-number";
import { operation } from "../operations";
import type { Program } from "../program";
import { isTensor, type Value } from "../tensor/tensor";
import { type Blank, blankText, piecesOf } from "./blank";
import { tellsNumber, withoutNumerals } from "./numerals";
import { blankFor, numberAt, type Place } from "./place";

type Secret = { readonly blank: Blank; readonly number: Value };

/**
 * A text about a step with blanks in the place of the numbers that have to be worked out up to there: whoever reads the
 * text without the graph learns none of them, and it stays true when the numbers change. `own`: that of the step itself,
 * too. Numbers of earlier steps stay that every reader sees anyway, for they are a leaf's, 0 or 1.
 */
export function blankOut(text: string, place: Place, own = true): string {
  const secrets = secretsOf(place, own);
  const replace = (numeral: string): string | undefined => {
    for (const { blank, number } of secrets) {
      if (tellsNumber(numeral, number)) return blankText(blank);
      if (!isTensor(number) && number < 0 && tellsNumber(numeral, -number))
        return blankText({ ...blank, size: true });
    }
    return undefined;
  };
  return secrets.length === 0 ? text : withoutNumerals(text, replace, outsideBlanks);
}

function outsideBlanks(text: string, change: (piece: string) => string): string {
  return piecesOf(text)
    .map((piece) => (typeof piece === "string" ? change(piece) : blankText(piece)))
    .join("");
}

/** The numbers of this step and those before it, the nearest first. */
function secretsOf(place: Place, own: boolean): readonly Secret[] {
  const { program, steps, index } = place;
  const open = openNumbers(program);
  const secrets: Secret[] = [];
  for (let at = index; at >= 0; at--) {
    const step = steps[at];
    if (step === undefined || (at === index && !own) || isLeaf(program, step)) continue;
    const blank = blankFor({ ...place, index: at }, index);
    const number = blank && numberAt(place, blank);
    if (blank === undefined || number === undefined || number === null) continue;
    const isOpen = !isTensor(number) && open.some((each) => isSameNumber(each, Math.abs(number)));
    if (at === index || !isOpen) secrets.push({ blank, number });
  }
  return secrets;
}

function isLeaf({ graph }: Program, { kind, node }: Place["steps"][number]): boolean {
  return kind === "value" && operation(nodesById(graph).get(node)?.op ?? "")?.kind === "leaf";
}

function openNumbers(program: Program): readonly number[] {
  const leaves = program.graph.nodes.flatMap(({ id, op }) => {
    const value = operation(op)?.kind === "leaf" ? program.value(id) : undefined;
    return value === undefined || isTensor(value) ? [] : [Math.abs(value)];
  });
  return [0, 1, ...leaves];
}

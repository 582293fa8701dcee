import { formatNumber, latexNumber } from "../numbers";
import { isTensor, type Value } from "../tensor/tensor";
import { revealed } from "../walkthrough/revealed";
import { type Blank, blankText, piecesOf } from "./blank";
import { numberAt, type Place } from "./place";

/**
 * A text about a step with the engine's numbers in its blanks; between dollar signs they are LaTeX. What has not been
 * shown yet is "?": everything behind the step, and its own number, too, before it is `shown`. What stands for nothing
 * stays as it was typed.
 */
export function fillBlanks(text: string, place: Place, shown: boolean): string {
  if (!text.includes("{")) return text;
  const known = revealed(place.steps, shown ? place.index : place.index - 1);
  const fill = (blank: Blank, isFormula: boolean): string => {
    const number = numberAt(place, blank, known);
    if (number === undefined) return blankText(blank);
    if (number === null) return "?";
    const told = blank.size ? withoutSign(number) : number;
    return isFormula ? latexNumber(told) : formatNumber(told);
  };
  const parts = text.split("$");
  // A dollar sign without a partner is a dollar sign.
  const hasFormulas = parts.length % 2 === 1;
  return parts
    .map((part, at) =>
      piecesOf(part)
        .map((piece) => (typeof piece === "string" ? piece : fill(piece, hasFormulas && at % 2 === 1)))
        .join(""),
    )
    .join("$");
}

function withoutSign(number: Value): Value {
  return isTensor(number) ? number : Math.abs(number);
}

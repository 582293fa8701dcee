import { isRight } from "../misconceptions/diagnose";
import { readAnswer } from "../misconceptions/read-answer";
import { isRoughly } from "../misconceptions/same-number";
import { isTensor, type Value } from "../tensor/tensor";

/** Not inside of a name, another number or an exponent. */
const FREE = /(?<![\p{L}\p{N}_^.]|[_^]\{|\d,)/u.source;
/** Not an ordinal ("the 2nd"). */
const END = /(?!\d|(?:st|nd|rd|th)(?!\p{L}))/u.source;
const DIGITS = /(?:\d+(?:[.,]\d+)*|\.\d+)/.source;
const POWER = /\s?(?:e[-+]?\d+|×\s?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\(?:times|cdot)\s?10\^\{?-?\d+\}?)/.source;
const BELOW = /\s?\/\s?\d+(?:\.\d+)?/.source;

/** How numbers stand in a text, those first that hold others: in brackets, as fractions, with a sign, without. */
const forms: readonly RegExp[] = [
  /\[(?:[^[\]]|\[[^[\]]*\])*\]/gu,
  /\\[dt]?frac\s?\{[-−]?[\d.]+\}\{[\d.]+\}/gu,
  ...[`[-−–]?${DIGITS}(?:${POWER}|${BELOW})`, `[-−–]${DIGITS}`, DIGITS].map(
    (form) => new RegExp(`${FREE}${form}${END}`, "giu"),
  ),
];

/** Puts something else in the place of numbers in a text; `replace` answers undefined for what stays. */
export function withoutNumerals(
  text: string,
  replace: (numeral: string) => string | undefined,
  /** Does something to all of a text but what has been replaced. */
  outside: (text: string, change: (piece: string) => string) => string,
): string {
  return forms.reduce(
    (left, form) => outside(left, (piece) => piece.replace(form, (numeral) => replace(numeral) ?? numeral)),
    text,
  );
}

/** Is this how somebody would write the number, as it is or rounded to two digits or more? */
export function tellsNumber(numeral: string, number: Value): boolean {
  return readAnswer(plain(numeral)).some(
    (reading) =>
      isRight(reading, number) ||
      (reading.digits >= 2 &&
        !isTensor(number) &&
        !isTensor(reading.value) &&
        isRoughly(reading.value, number)),
  );
}

/** As an answer would be typed. */
function plain(numeral: string): string {
  return numeral
    .replace(/\\[dt]?frac\s?\{([^{}]*)\}\{([^{}]*)\}/u, "$1/$2")
    .replace(/\s?(?:×|\\(?:times|cdot))\s?10\^?\{?([-\d⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)\}?/u, (_all, power: string) => {
      return `e${power.normalize("NFKC").replace("−", "-")}`;
    });
}

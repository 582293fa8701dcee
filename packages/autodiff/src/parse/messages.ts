import { type FormulaFault, fault, quote } from "./fault";
import type { Token } from "./scan";

export const EMPTY_FORMULA = "Type a formula, for example (4*x+1)^2.";

/** An operand was wanted; `last` is what was read before, if anything. */
export function missingOperand(token: Token, last: Token | undefined, text: string): FormulaFault {
  if (last === undefined) {
    const nothing = token.kind === "end" || token.kind === ";";
    const message = nothing ? EMPTY_FORMULA : `Something is missing before ${quote(token.text)}.`;
    return fault(message, token.position, nothing ? 0 : token.length);
  }
  if (token.kind === "=" && last.kind === "=") {
    return fault("Write a single = to give a name its value; there are no comparisons.", last.position, 2);
  }
  const length = token.position + 1 - last.position;
  if (token.kind === ")" && last.kind === "(") {
    return fault("There is nothing between these brackets.", last.position, length);
  }
  if (token.kind === "]" && last.kind === "[") {
    return fault(
      "There is nothing between these brackets: a vector is [1, 2], its first entry v[0].",
      last.position,
      length,
    );
  }
  if (last.kind === ",") return fault("A value is missing here.", token.position, token.length);
  if (token.kind === "end" && (last.kind === "(" || last.kind === "[")) {
    return fault("Something is missing after the opening bracket.", text.length, 0);
  }
  if (last.kind === "|") return neverClosed(last);
  if (last.kind === "name") {
    return fault(`There is nothing in the brackets of ${quote(last.text)}.`, token.position, token.length);
  }
  return fault(`Something is missing after ${quote(last.text)}.`, last.position, last.length);
}

const LATEX = "Formulas are typed plainly, without LaTeX: (x + 1)/2, sqrt(x), a*b.";
const COMPARISON = "There are no comparisons. For a corner write max(x, 2) or relu(x).";
const ROUND = "Use round brackets ( ).";
const QUOTES = "Write names without quotes.";
const DEGREES = "Angles are in radians: write 30*pi/180 for 30°.";
export const DERIVATIVE = "Derivatives are shown at every node; type only what is differentiated.";
const RAISED = "Write longer exponents with ^ and brackets: x^(2n).";

/** What to do about characters that formulas do not have. */
const HINTS = new Map<string, string>();
for (const [characters, hint] of [
  ["\\$", LATEX],
  ["<>≤≥≠≈", COMPARISON],
  ["{}", ROUND],
  ['"`‘“”„«»', QUOTES],
  ["°º", DEGREES],
  ["∂∇", DERIVATIVE],
  ["!", "Factorials are not among the operations."],
  [":", "Write / for division, and = for definitions."],
  ["%", "Write /100 for per cent."],
  [".", "A decimal point needs a digit beside it."],
  ["∑Σ", "Write sum(a, b, c)."],
  ["∏", "Write product(a, b, c)."],
  ["∫", "Integrals are not among the operations."],
  ["∞", "Infinity is no number to calculate with."],
  ["±∓", "Write two formulas, one with + and one with −."],
  ["‖", "Write norm(x)."],
  ["½⅓⅔¼¾⅕⅛", "Write fractions as 1/2."],
] as const) {
  for (const character of characters) HINTS.set(character, hint);
}

/** A character that formulas do not have. */
export function unexpected(token: Token): FormulaFault {
  const at = (message: string) => fault(message, token.position, token.length);
  if (token.kind === "=") return at("`=` can only follow a name at the start of a line, as in q = x + y.");
  if (token.kind === "superscript") return at(RAISED);
  const printable = /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(token.text);
  const what = printable
    ? `${quote(token.text)} has no meaning ${token.kind === "unknown" ? "in a formula" : "here"}.`
    : "This character has no meaning in a formula.";
  const hint = HINTS.get(token.text);
  return at(hint === undefined ? what : `${what} ${hint}`);
}

const NAMES = new Map([
  ["(", "bracket"],
  ["[", "bracket"],
  ["|", "bar"],
]);

/** `closing` met where `opening`, if anything, is still open. */
export function mismatched(closing: Token, opening: Token | undefined): FormulaFault {
  const at = (message: string) => fault(message, closing.position, closing.length);
  const own = closing.text === ")" ? "(" : "[";
  if (opening === undefined) return at(`This bracket closes nothing: there is no ${own} for it.`);
  if (opening.text === "|")
    return at("The bar | opened before this bracket is not closed. Write abs(x) with brackets.");
  return at(`This bracket does not fit: the one opened before it is ${opening.text}.`);
}

/** The end of a formula with something still open. */
export function neverClosed(opening: Token): FormulaFault {
  const isBar = opening.text === "|";
  const message = isBar
    ? "A bar opened here is never closed. Where | x | could be read in several ways, write abs(x)."
    : `A ${NAMES.get(opening.text) ?? "bracket"} opened here is never closed.`;
  return fault(message, opening.position, opening.length);
}

/** A comma, or a semicolon, outside a list of values. */
export function strayComma(token: Token, text: string): FormulaFault {
  const decimal =
    /\d/.test(text.charAt(token.position - 1)) && /\d/.test(text.charAt(token.position + token.length));
  const message = decimal
    ? "Write decimals with a point: 1.5, not 1,5."
    : "A comma can only stand between the values of a function, as in max(x, y), or of a list, as in [1, 2].";
  return fault(message, token.position, token.length);
}

/** `;` between values or rows. */
export function semicolonInside(token: Token, isList: boolean): FormulaFault {
  const message = isList
    ? "Each row of a matrix has brackets of its own: [[1, 2], [3, 4]]."
    : "Values are separated by commas: max(x, y).";
  return fault(message, token.position, token.length);
}

/** `x'` where x is not known to be a matrix. */
export function strayPrime(token: Token): FormulaFault {
  const message =
    "A prime is read as the transpose of a matrix, and this is not known as one. For another name write x_2; for the transpose transpose(x).";
  return fault(message, token.position, token.length);
}

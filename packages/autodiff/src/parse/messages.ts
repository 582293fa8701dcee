import type { Operation } from "../operation";
import { type FormulaFault, fault, quote } from "./fault";
import type { Token } from "./scan";
import { functionNamed, nearestFunction } from "./words";

export const EMPTY_FORMULA = "Type a formula, for example (4*x+1)^2.";

/** An operand was wanted; `last` is what was read before, if anything. */
export function missingOperand(token: Token, last: Token | undefined, text: string): FormulaFault {
  if (last === undefined) {
    const nothing = token.kind === "end" || token.kind === ";";
    const message = nothing ? EMPTY_FORMULA : `Something is missing before ${quote(token.text)}.`;
    return fault(message, token.position, nothing ? 0 : token.length);
  }
  if (token.kind === ")" && last.kind === "(") {
    return fault(
      "There is nothing between these brackets.",
      last.position,
      token.position + 1 - last.position,
    );
  }
  if (last.kind === ",") return fault("A value is missing here.", token.position, token.length);
  if (token.kind === "end" && last.kind === "(") {
    return fault("Something is missing after the opening bracket.", text.length, 0);
  }
  if (last.kind === "name") {
    return fault(`There is nothing in the brackets of ${quote(last.text)}.`, token.position, token.length);
  }
  return fault(`Something is missing after ${quote(last.text)}.`, last.position, last.length);
}

/** A character that formulas do not have. */
export function unexpected(token: Token): FormulaFault {
  const hints = new Map([
    ["[", "Use round brackets ( )."],
    ["]", "Use round brackets ( )."],
    ["{", "Use round brackets ( )."],
    ["}", "Use round brackets ( )."],
    ["|", "Write abs(x) for the absolute value."],
    ["!", "Factorials are not among the operations."],
    [":", "Write / for division."],
    ["%", "Write /100 for per cent."],
  ]);
  if (token.kind === "=") {
    const message = "`=` can only follow a name at the start of a line, as in q = x + y.";
    return fault(message, token.position, token.length);
  }
  const printable = /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(token.text);
  const what = printable
    ? `${quote(token.text)} has no meaning in a formula.`
    : "This character has no meaning in a formula.";
  const hint = hints.get(token.text);
  return fault(hint === undefined ? what : `${what} ${hint}`, token.position, token.length);
}

/**
 * A name in front of a bracket. Single letters (also with an index) and names used before are factors, `x(x+1)`; any
 * other word is probably a function that does not exist.
 */
export function unknownFunction(token: Token, isKnown: boolean): FormulaFault | undefined {
  const { text } = token;
  if (isKnown || /^\p{L}(?:_?\d*|_\p{L})$/u.test(text)) return undefined;
  const tail = glued(text);
  const near = tail === undefined ? nearestFunction(text) : undefined;
  const hint =
    tail !== undefined
      ? `Write a × in front of it: ${text.slice(0, text.length - tail.length)}*${tail}(…).`
      : near !== undefined
        ? `Did you mean \`${near}\`?`
        : "To multiply, write × before the bracket.";
  return fault(`There is no function ${quote(text)}. ${hint}`, token.position, token.length);
}

/** The function word at the end of `xsin`, if there is one. */
function glued(text: string): string | undefined {
  const tail = text.slice(1);
  return tail.length > 1 && functionNamed(tail) !== undefined ? tail : undefined;
}

/** A function word with the wrong number of values, or with none at all. */
export function checkCall(token: Token, record: Operation, given?: number): FormulaFault {
  const chained = record.syntax.kind === "call" && record.syntax.chained === true;
  const wanted = record.ports.length;
  const example = `${token.text}(${record.ports.join(", ")})`;
  if (token.text === "log" && given === 1) {
    const message = "`log` needs its base: write ln(x), log10(x), log2(x) or log(x, base).";
    return fault(message, token.position, token.length);
  }
  const message =
    given === undefined
      ? `\`${token.text}\` needs something to work on. Write it with brackets: ${example}.`
      : `\`${token.text}\` takes ${chained ? "at least 2" : wanted} ${wanted === 1 ? "value" : "values"}, not ${given}: ${example}.`;
  return fault(message, token.position, token.length);
}

import { operation } from "../operations";
import { buildProduct, productOf } from "./product";
import { buildSum } from "./sum";
import type { Terms } from "./terms";

/**
 * The term for an operation on simplified terms, itself simplified as a teacher would write it: numbers worked out
 * where the result is a number one would write down, like terms and powers collected, no `1·`, `+ 0`, `x^1` or double
 * minus.
 */
export function simplified(terms: Terms, op: string, inputs: readonly number[]): number {
  const [a = 0, b = 0] = inputs;
  switch (op) {
    case "add":
    case "sub":
      return buildSum(terms, [
        { index: a, sign: 1 },
        { index: b, sign: op === "add" ? 1 : -1 },
      ]);
    case "neg":
      return product(terms, [terms.number(-1), a], [], op, inputs);
    case "mul":
      return product(terms, [a, b], [], op, inputs);
    case "div":
      return product(terms, [a], [b], op, inputs);
    case "pow":
      return power(terms, a, b);
    default:
      return call(terms, op, inputs);
  }
}

function product(
  terms: Terms,
  above: readonly number[],
  below: readonly number[],
  op: string,
  inputs: readonly number[],
): number {
  const found = productOf(terms, [
    ...above.map((base) => ({ base, power: 1 })),
    ...below.map((base) => ({ base, power: -1 })),
  ]);
  return found === undefined ? terms.plain(op, inputs) : buildProduct(terms, found);
}

function power(terms: Terms, base: number, exponent: number): number {
  const number = terms.numberAt(exponent);
  const of = terms.at(base);
  if (number === undefined || !Number.isFinite(number)) return call(terms, "pow", [base, exponent]);
  if (number === 0) return terms.number(1);
  if (number === 1) return base;
  if (terms.numberAt(base) !== undefined) return call(terms, "pow", [base, exponent]);
  if (Math.abs(number) === 0.5) {
    const root = call(terms, "sqrt", [base]);
    return number > 0 ? root : simplified(terms, "div", [terms.number(1), root]);
  }
  if (!Number.isInteger(number)) return terms.plain("pow", [base, exponent]);
  // A negated base under an even power loses its sign.
  if (of.op === "neg" && !of.kept && number % 2 === 0) return power(terms, of.inputs[0] ?? 0, exponent);
  const inner = of.op === "pow" && !of.kept ? (terms.numberAt(of.inputs[1] ?? 0) ?? 0.5) : 0.5;
  if (Number.isInteger(inner) && Math.abs(inner * number) <= 1024) {
    return power(terms, of.inputs[0] ?? 0, terms.number(inner * number));
  }
  if (number > 0) return terms.plain("pow", [base, exponent]);
  return simplified(terms, "div", [terms.number(1), power(terms, base, terms.number(-number))]);
}

/** A function of numbers alone is worked out if the result is whole: ln(1) is 0, but ln(2) stays ln(2). */
function call(terms: Terms, op: string, inputs: readonly number[]): number {
  const record = operation(op);
  const given = inputs.flatMap((input) => terms.numberAt(input) ?? []);
  if (record?.kind === "scalar" && given.length === inputs.length) {
    const [a = Number.NaN, b = Number.NaN] = given;
    const value = record.wide === undefined ? record.forward(a, b) : record.wide.forward(given);
    if (Number.isSafeInteger(value)) return terms.number(value);
  }
  if (op === "ln" && terms.at(inputs[0] ?? 0).op === "e") return terms.number(1);
  return terms.plain(op, inputs);
}

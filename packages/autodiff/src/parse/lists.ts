import { isTensor, type Value } from "../tensor/tensor";
import type { Builder } from "./builder";
import { type FormulaFault, fault } from "./fault";
import type { Token } from "./scan";

/**
 * `[a, b]`: of literals alone one constant (a vector, or of vectors a matrix), of anything else a `stack`. `from` is
 * the number of drafts before the list, so that literals can be taken back.
 */
export function listOf(
  builder: Builder,
  entries: readonly number[],
  from: number,
  token: Token,
): number | FormulaFault {
  const literals = entries.map((entry) => builder.literal(entry));
  const rows = literals.filter(isTensor);
  const numbers = literals.filter((literal) => typeof literal === "number");
  const at = (message: string) => fault(message, token.position, token.length);
  if (rows.some((row) => row.shape.length > 1))
    return at("Lists can hold lists, but no deeper: a matrix is [[1, 2], [3, 4]].");
  if (rows.length > 0 && numbers.length > 0)
    return at("A list holds either numbers or rows, not both: [[1, 2], [3, 4]].");
  const [first] = rows;
  if (first !== undefined && rows.some((row) => row.data.length !== first.data.length)) {
    return at("The rows of a matrix need the same number of entries: [[1, 2], [3, 4]].");
  }
  const isLiteral =
    numbers.length + rows.length === entries.length && builder.drafts.length === from + entries.length;
  if (!isLiteral) return builder.add("stack", entries);
  builder.forget(from);
  return builder.number(first === undefined ? vector(numbers) : matrix(rows));
}

function vector(numbers: readonly number[]): Value {
  return { shape: [numbers.length], data: Float64Array.from(numbers) };
}

function matrix(rows: readonly { readonly data: Float64Array }[]): Value {
  const columns = rows[0]?.data.length ?? 0;
  const data = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    data.set(row.data, index * columns);
  });
  return { shape: [rows.length, columns], data };
}

import { isTensor, type Tensor, type Value } from "@gradboard/autodiff";
import { isFiniteNumber, LIMITS } from "./schema";

/** A value as documents and files hold it: a number, or a vector or matrix as lists of numbers. */
export type PlainValue = number | number[] | number[][];

/**
 * Reads what a document or a file holds under `value`. Undefined unless it is a finite number, or a list or a list of
 * equally long lists of them, neither empty nor larger than a board may hold.
 */
export function readValue(raw: unknown): Value | undefined {
  // Adding 0 turns -0 into 0, which people cannot tell apart.
  if (isFiniteNumber(raw)) return raw + 0;
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > LIMITS.entries) return undefined;
  const rows: readonly unknown[] = raw;
  const first = rows[0];
  if (!Array.isArray(first)) return tensor([rows.length], rows);
  const columns = first.length;
  const fits = rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits || columns === 0 || rows.length * columns > LIMITS.entries) return undefined;
  return tensor([rows.length, columns], rows.flat());
}

function tensor(shape: readonly number[], entries: readonly unknown[]): Tensor | undefined {
  const numbers = entries.filter(isFiniteNumber);
  if (numbers.length !== entries.length) return undefined;
  return { shape, data: Float64Array.from(numbers, (x) => x + 0) };
}

/** The same value in the form that `readValue` reads. */
export function plainValue(value: Value): PlainValue {
  if (!isTensor(value)) return value;
  const columns = value.shape[1];
  const entries = [...value.data];
  if (columns === undefined) return entries;
  return Array.from({ length: value.shape[0] ?? 0 }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns),
  );
}

/** Whether two values are the same number, or vectors or matrices of one shape with the same numbers. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (!isTensor(a) || !isTensor(b)) return a === b;
  return (
    a === b ||
    (a.shape.length === b.shape.length &&
      a.shape.every((size, axis) => size === b.shape[axis]) &&
      a.data.every((x, index) => x === b.data[index]))
  );
}

import type { Builder } from "./builder";

/** One part of `A[…]` as far as it is read: an index, or a range with either end left out. */
export type Cell = { isRange: boolean; hasStart: boolean; hasStop: boolean };

/** A stop behind the end of any vector is its end. */
export const END = 1e9;

/**
 * `A[i]`, `A[i, j]`, `v[1:3]`, `A[:, 0]` as nodes. The first part goes along the rows, the second along the columns:
 * where the rows are still there, it takes its part of the transpose.
 */
export function indexed(
  builder: Builder,
  base: number,
  cells: readonly Cell[],
  given: readonly number[],
): number {
  const [first, second] = cells;
  if (first === undefined) return base;
  const own = numbersIn(first);
  const rows = part(builder, base, first, given.slice(0, own));
  if (second === undefined || (second.isRange && numbersIn(second) === 0)) return rows;
  if (!first.isRange) return part(builder, rows, second, given.slice(own));
  const columns = part(builder, builder.add("transpose", [rows]), second, given.slice(own));
  return second.isRange ? builder.add("transpose", [columns]) : columns;
}

/** How many numbers a part is written with. */
export function numbersIn(cell: Cell): number {
  return cell.isRange ? Number(cell.hasStart) + Number(cell.hasStop) : 1;
}

function part(builder: Builder, base: number, cell: Cell, given: readonly number[]): number {
  const [first = base, second = base] = given;
  if (!cell.isRange) return builder.add("index", [base, first]);
  if (!cell.hasStart && !cell.hasStop) return base;
  const start = cell.hasStart ? first : builder.number(0);
  const stop = cell.hasStop ? (cell.hasStart ? second : first) : builder.number(END);
  return builder.add("slice", [base, start, stop]);
}

/** Sizes along each axis: [] for a number, [n] for a vector, [rows, columns] for a matrix. */
export type Shape = readonly number[];

/** Numbers in a block, row by row; never of rank 0 (that is a plain number). */
export type Tensor = { readonly shape: Shape; readonly data: Float64Array };

/** What a node holds: a number, or a vector or matrix of them. */
export type Value = number | Tensor;

export function isTensor(value: Value | undefined): value is Tensor {
  return typeof value === "object";
}

/** A value as a number; NaN for a vector or matrix and where there is none. */
export function scalarOf(value: Value | undefined): number {
  return typeof value === "number" ? value : Number.NaN;
}

/** Nested lists, as JSON writes a vector or matrix, of whatever `entry` makes of each number. */
export function nested<T>({ shape, data }: Tensor, entry: (x: number) => T): T[] | T[][] {
  const entries = Array.from(data, entry);
  const columns = shape[1];
  if (columns === undefined) return entries;
  return Array.from({ length: shape[0] ?? 0 }, (_, row) => entries.slice(row * columns, (row + 1) * columns));
}

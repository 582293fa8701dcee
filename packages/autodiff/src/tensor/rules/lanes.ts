import type { Shape } from "../tensor";

/** The entries of a vector or matrix along one axis: lane i is `length` entries from `i * start` on, `step` apart. */
export type Lanes = {
  readonly count: number;
  readonly length: number;
  readonly start: number;
  readonly step: number;
};

/** The lanes along an axis that has been checked. */
export function lanesAlong(shape: Shape, axis: number): Lanes {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.length === 2 ? (shape[0] ?? 1) : 1;
  return shape.length === 2 && axis === 0
    ? { count: columns, length: rows, start: 1, step: columns }
    : { count: rows, length: columns, start: columns, step: 1 };
}

/** What is left of a shape when an axis is taken together to one number. */
export function without(shape: Shape, axis: number): Shape {
  return shape.filter((_, at) => at !== axis);
}

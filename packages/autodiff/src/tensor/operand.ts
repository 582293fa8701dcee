import type { Shape } from "./tensor";

/**
 * The numbers of one node as its neighbours see them: one entry a place, row by row (one for a number). For numbers on
 * a tape the arrays are views of the tape's own, so nothing is copied.
 */
export type Operand = {
  /** [] for a number. */
  readonly shape: Shape;
  readonly value: Float64Array;
  readonly gradient: Float64Array;
  readonly tangent: Float64Array;
};

/** How many numbers a shape holds. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((size, length) => size * length, 1);
}

/** An operand with arrays of its own, all zero. */
export function newOperand(shape: Shape): Operand {
  const size = sizeOf(shape);
  return {
    shape,
    value: new Float64Array(size),
    gradient: new Float64Array(size),
    tangent: new Float64Array(size),
  };
}

/** Is one of these not a number? */
export function hasNaN(numbers: Float64Array): boolean {
  for (let place = 0; place < numbers.length; place++) if (Number.isNaN(numbers[place])) return true;
  return false;
}

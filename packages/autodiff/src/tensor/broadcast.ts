import { capital, counted, inputWords, type ShapeResult, shapeWords } from "./shape-words";
import type { Shape } from "./tensor";

/**
 * The shape several inputs have together, entry by entry, by NumPy's rule: sizes are compared from the last axis on,
 * and must be equal or 1; a missing axis counts as 1. A fault names the two shapes that do not fit.
 */
export function broadcastShape(shapes: readonly Shape[]): ShapeResult {
  let shape: Shape = [];
  for (const [port, next] of shapes.entries()) {
    const joined = joinShapes(shape, next);
    if (joined === undefined) {
      const other = shapes.findIndex((before) => joinShapes(before, next) === undefined);
      return { ok: false, message: misfit(other, shapes[other] ?? shape, port, next) };
    }
    shape = joined;
  }
  return { ok: true, shape };
}

function joinShapes(a: Shape, b: Shape): Shape | undefined {
  const rank = Math.max(a.length, b.length);
  const joined: number[] = [];
  for (let axis = 1; axis <= rank; axis++) {
    const m = a[a.length - axis] ?? 1;
    const n = b[b.length - axis] ?? 1;
    if (m !== n && m !== 1 && n !== 1) return undefined;
    joined.unshift(m === 1 ? n : m);
  }
  return joined;
}

function misfit(first: number, a: Shape, second: number, b: Shape): string {
  const fromEnd = a.at(-1) === b.at(-1) || a.at(-1) === 1 || b.at(-1) === 1 ? 2 : 1;
  const [m, n] = [a.at(-fromEnd) ?? 1, b.at(-fromEnd) ?? 1];
  const noun = fromEnd === 2 ? "row" : a.length === 2 || b.length === 2 ? "column" : "entry";
  const sizes = noun === "entry" ? `${m} entries do not meet ${n}` : `${counted(m, noun)} cannot meet ${n}`;
  const shapes = `${capital(inputWords(first))} is ${shapeWords(a)} and ${inputWords(second)} is ${shapeWords(b)}`;
  return `${shapes}: entry by entry, ${sizes}. ${advice(a, b) ?? "Give both the same size there, or one of them the size 1."}`;
}

/** A vector lies along the columns; a class that wants one number a row must stand it up. */
function advice(a: Shape, b: Shape): string | undefined {
  const [vector, matrix] = a.length === 1 ? [a, b] : [b, a];
  if (vector.length !== 1 || matrix.length !== 2 || vector[0] !== matrix[0]) return undefined;
  return `A vector counts as a row; to use it as a column, reshape it to ${vector[0]}×1.`;
}

/**
 * How to walk inputs of these shapes side by side: `rows` by `columns` places, and for each input how far it moves on
 * a step to the next row or column (0 where it stays, because it is repeated there).
 */
export type Grid = {
  readonly rows: number;
  readonly columns: number;
  readonly rowSteps: readonly number[];
  readonly columnSteps: readonly number[];
};

/** The grid of an output with this shape; one long row where no input is repeated along one axis only. */
export function gridOf(shape: Shape, inputs: readonly Shape[]): Grid {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.length === 2 ? (shape[0] ?? 1) : 1;
  const whole = (input: Shape) =>
    input.length === shape.length && input.every((n, axis) => n === shape[axis]);
  const single = (input: Shape) => input.every((n) => n === 1);
  if (inputs.every((input) => whole(input) || single(input)))
    return {
      rows: 1,
      columns: rows * columns,
      rowSteps: inputs.map(() => 0),
      columnSteps: inputs.map((input) => (single(input) ? 0 : 1)),
    };
  return {
    rows,
    columns,
    rowSteps: inputs.map((input) => (input.length === 2 && input[0] !== 1 ? (input[1] ?? 1) : 0)),
    columnSteps: inputs.map((input) => ((input.at(-1) ?? 1) === 1 ? 0 : 1)),
  };
}

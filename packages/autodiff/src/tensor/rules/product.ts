import type { TensorRule } from "../../operation";
import { type Cells, type CellWriter, lane, sumOf } from "../cells";
import { newOperand, type Operand } from "../operand";
import { addProduct, carryProduct, transposed, viewOf } from "../product";
import { counted, type ShapeResult, shapeWords } from "../shape-words";
import type { Shape } from "../tensor";
import { type TensorPasses, tensorKernel } from "../tensor-kernel";

/** Sizes of a product of a `rows`×`inner` and an `inner`×`columns` matrix. */
type Sizes = { readonly rows: number; readonly inner: number; readonly columns: number };

/** The passes of the product of the first two inputs, taken as matrices of these sizes. */
export function productPasses(sizes: Sizes, inputs: readonly Operand[], output: Operand): TensorPasses {
  const { rows, inner, columns } = sizes;
  const [left = newOperand([]), right = newOperand([])] = inputs;
  const a = viewOf(left.value, rows, inner);
  const b = viewOf(right.value, inner, columns);
  return {
    forward() {
      output.value.fill(0);
      addProduct(a, b, output.value);
    },
    pull(port, upstream, into) {
      const sent = viewOf(upstream, rows, columns);
      if (port === 0) carryProduct(sent, transposed(b), into);
      else carryProduct(transposed(a), sent, into);
    },
    push(port) {
      if (port === 0) carryProduct(viewOf(left.tangent, rows, inner), b, output.tangent);
      else carryProduct(a, viewOf(right.tangent, inner, columns), output.tangent);
    },
  };
}

/** Each entry of the product as a sum of products. */
export function productCells({ rows, inner, columns }: Sizes, write: CellWriter, left: Cells, right: Cells) {
  return Array.from({ length: rows * columns }, (_, place) => {
    const row = lane(left, Math.floor(place / columns) * inner, 1, inner);
    const column = lane(right, place % columns, columns, inner);
    return sumOf(
      write,
      row.map((entry, k) => write.apply("mul", entry, column[k] ?? "")),
    );
  });
}

/** How many nodes that takes. */
export function productCost({ rows, inner, columns }: Sizes): number {
  return 2 * rows * inner * columns;
}

/** A vector on the left is one row, on the right one column. */
export function matrixSizes([left = [], right = []]: readonly Shape[]): Sizes {
  return {
    rows: left.length === 2 ? (left[0] ?? 1) : 1,
    inner: left.at(-1) ?? 1,
    columns: right.length === 2 ? (right[1] ?? 1) : 1,
  };
}

export function matrixShape([left = [], right = []]: readonly Shape[]): ShapeResult {
  if (left.length === 0 || right.length === 0) {
    const shapes = `The left side is ${shapeWords(left)} and the right side is ${shapeWords(right)}`;
    return {
      ok: false,
      message: `${shapes}: a matrix product needs vectors or matrices. Multiply by a number with *.`,
    };
  }
  if (left.at(-1) !== right[0]) return { ok: false, message: mismatch(left, right) };
  return { ok: true, shape: [...left.slice(0, -1), ...right.slice(1)] };
}

function mismatch(left: Shape, right: Shape): string {
  const inner = left.at(-1) ?? 1;
  const leftWords =
    left.length === 2
      ? `The matrix on the left is ${left.join("×")}`
      : `The vector on the left has ${inner} entries`;
  const rightWords =
    right.length === 2
      ? `the one on the right is ${right.join("×")}`
      : `the vector on the right has ${right[0]} entries`;
  const across = left.length === 2 ? counted(inner, "column") : `${inner} entries`;
  const down = right.length === 2 ? counted(inner, "row") : `${inner} entries`;
  const fits =
    right.length === 2 && right[1] === inner
      ? "Transposing the right one makes them fit."
      : left.length === 2 && left[0] === right[0]
        ? "Transposing the left one makes them fit."
        : "Change one of the two sizes.";
  return `${leftWords} and ${rightWords}: the ${across} must meet ${down}. ${fits}`;
}

/** A rule that multiplies two inputs as matrices of the sizes their shapes give. */
function productRule(
  shape: TensorRule["shape"],
  sizes: (shapes: readonly Shape[]) => Sizes,
  pullbacks: readonly ((upstream: string, a: string, b: string) => string)[],
): TensorRule {
  return {
    shape,
    kernel: (inputs, output) =>
      tensorKernel(productPasses(sizes(inputs.map((input) => input.shape)), inputs, output), inputs, output),
    pullback: (port, upstream, [a = "", b = ""]) => pullbacks[port]?.(upstream, a, b) ?? "",
    cost: (shapes) => productCost(sizes(shapes)),
    cells(write, [left, right]) {
      if (left === undefined || right === undefined) return [];
      return productCells(sizes([left.shape, right.shape]), write, left, right);
    },
  };
}

export const matmulRule = productRule(matrixShape, matrixSizes, [
  (g, _a, b) => `${g} \\, ${b}^{\\top}`,
  (g, a) => `${a}^{\\top} \\, ${g}`,
]);

export const dotRule = productRule(
  ([left = [], right = []]) =>
    left.length === 1 && right.length === 1 && left[0] === right[0]
      ? { ok: true, shape: [] }
      : {
          ok: false,
          message: `${both(left, right)}: a dot product needs two vectors of the same length.${other(left, right)}`,
        },
  matrixSizes,
  [(g, _a, b) => `${g} \\cdot ${b}`, (g, a) => `${g} \\cdot ${a}`],
);

export const outerRule = productRule(
  ([left = [], right = []]) =>
    left.length === 1 && right.length === 1
      ? { ok: true, shape: [left[0] ?? 1, right[0] ?? 1] }
      : {
          ok: false,
          message: `${both(left, right)}: an outer product needs two vectors.${other(left, right)}`,
        },
  ([left = [], right = []]) => ({ rows: left[0] ?? 1, inner: 1, columns: right[0] ?? 1 }),
  [(g, _a, b) => `${g} \\, ${b}`, (g, a) => `${g}^{\\top} \\, ${a}`],
);

function both(left: Shape, right: Shape): string {
  return `The first input is ${shapeWords(left)} and the second is ${shapeWords(right)}`;
}

function other(left: Shape, right: Shape): string {
  if (left.length === 0 || right.length === 0) return " Multiply numbers with *.";
  return left.length === 2 || right.length === 2
    ? " The product of matrices is written @."
    : " Change one of the two lengths.";
}

import { carry } from "../tape/carry";
import { hasNaN } from "./operand";

/** A matrix inside an array, however it lies there: a transposed one is the same array with the steps exchanged. */
export type View = {
  readonly data: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly rowStep: number;
  readonly columnStep: number;
};

/** A matrix whose rows lie one behind the other. */
export function viewOf(data: Float64Array, rows: number, columns: number): View {
  return { data, rows, columns, rowStep: columns, columnStep: 1 };
}

export function transposed({ data, rows, columns, rowStep, columnStep }: View): View {
  return { data, rows: columns, columns: rows, rowStep: columnStep, columnStep: rowStep };
}

/** Adds the matrix product x · y to `sum`, row by row. Nothing is copied; each sum is formed in the order of its terms. */
export function addProduct(x: View, y: View, sum: Float64Array): void {
  if (y.columnStep === 1) addRows(x, y, sum);
  else addDots(x, y, sum);
}

/** Each entry of x brings a multiple of a row of y: four rows at a time, so that a sum is read and written once for four. */
function addRows(x: View, y: View, sum: Float64Array): void {
  const { data: xs, rowStep, columnStep } = x;
  const ys = y.data;
  const step = y.rowStep;
  const inner = x.columns;
  const width = y.columns;
  for (let row = 0; row < x.rows; row++) {
    const to = row * width;
    let at = row * rowStep;
    let k = 0;
    for (; k + 3 < inner; k += 4, at += 4 * columnStep) {
      const x0 = xs[at] ?? 0;
      const x1 = xs[at + columnStep] ?? 0;
      const x2 = xs[at + 2 * columnStep] ?? 0;
      const x3 = xs[at + 3 * columnStep] ?? 0;
      const y0 = k * step;
      const y1 = y0 + step;
      const y2 = y1 + step;
      const y3 = y2 + step;
      for (let j = 0; j < width; j++) {
        sum[to + j] =
          (sum[to + j] ?? 0) +
          x0 * (ys[y0 + j] ?? 0) +
          x1 * (ys[y1 + j] ?? 0) +
          x2 * (ys[y2 + j] ?? 0) +
          x3 * (ys[y3 + j] ?? 0);
      }
    }
    for (; k < inner; k++, at += columnStep) {
      const factor = xs[at] ?? 0;
      const from = k * step;
      for (let j = 0; j < width; j++) sum[to + j] = (sum[to + j] ?? 0) + factor * (ys[from + j] ?? 0);
    }
  }
}

/** Rows of x times columns of y, four columns at a time, so that four sums grow side by side. */
function addDots(x: View, y: View, sum: Float64Array): void {
  const { data: xs, columnStep: dx } = x;
  const { data: ys, rowStep: dy } = y;
  const inner = x.columns;
  const width = y.columns;
  for (let row = 0; row < x.rows; row++) {
    const start = row * x.rowStep;
    const to = row * width;
    let column = 0;
    for (; column + 3 < width; column += 4) {
      let s0 = sum[to + column] ?? 0;
      let s1 = sum[to + column + 1] ?? 0;
      let s2 = sum[to + column + 2] ?? 0;
      let s3 = sum[to + column + 3] ?? 0;
      const y0 = column * y.columnStep;
      const y1 = y0 + y.columnStep;
      const y2 = y1 + y.columnStep;
      const y3 = y2 + y.columnStep;
      for (let k = 0, at = start, by = 0; k < inner; k++, at += dx, by += dy) {
        const factor = xs[at] ?? 0;
        s0 += factor * (ys[y0 + by] ?? 0);
        s1 += factor * (ys[y1 + by] ?? 0);
        s2 += factor * (ys[y2 + by] ?? 0);
        s3 += factor * (ys[y3 + by] ?? 0);
      }
      sum[to + column] = s0;
      sum[to + column + 1] = s1;
      sum[to + column + 2] = s2;
      sum[to + column + 3] = s3;
    }
    for (; column < width; column++) {
      let s = sum[to + column] ?? 0;
      const from = column * y.columnStep;
      for (let k = 0, at = start, by = from; k < inner; k++, at += dx, by += dy)
        s += (xs[at] ?? 0) * (ys[by] ?? 0);
      sum[to + column] = s;
    }
  }
}

/** What a sum was before; kept from product to product, for a new array each time costs more than the product. */
let before = new Float64Array(0);

/**
 * `addProduct` for passes along derivatives: an exact 0 absorbs an infinity. The plain product comes first, since only
 * where it ends in NaN can there have been a 0 · ∞.
 */
export function carryProduct(x: View, y: View, sum: Float64Array): void {
  if (before.length < sum.length) before = new Float64Array(2 * sum.length);
  before.set(sum);
  addProduct(x, y, sum);
  if (!hasNaN(sum)) return;
  sum.set(before.subarray(0, sum.length));
  for (let row = 0; row < x.rows; row++) {
    for (let column = 0; column < y.columns; column++) {
      let s = 0;
      for (let k = 0; k < x.columns; k++) {
        const left = x.data[row * x.rowStep + k * x.columnStep] ?? 0;
        s += carry(left, y.data[k * y.rowStep + column * y.columnStep] ?? 0);
      }
      const place = row * y.columns + column;
      sum[place] = (sum[place] ?? 0) + s;
    }
  }
}

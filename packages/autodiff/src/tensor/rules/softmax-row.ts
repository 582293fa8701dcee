import { carry } from "../../tape/carry";

/** Numbers that lie one behind the other: `length` of them from `start` on. */
export type Row = { readonly numbers: Float64Array; readonly start: number; readonly length: number };

/** The place of the largest number of a row, counted from its start. */
function largestPlace({ numbers, start, length }: Row): number {
  let best = 0;
  for (let k = 1; k < length; k++) {
    if ((numbers[start + k] ?? 0) > (numbers[start + best] ?? 0)) best = k;
  }
  return best;
}

/**
 * ln(e^x₁ + e^x₂ + …) as the largest entry m and a rest ≥ 0, both finite unless an entry is not: the powers are those
 * of x - m, and the one of the largest, which is 1, is left to log1p.
 */
export function logSumExp(row: Row): { readonly largest: number; readonly rest: number } {
  const best = largestPlace(row);
  const largest = row.numbers[row.start + best] ?? 0;
  if (!Number.isFinite(largest)) {
    let sum = 0;
    for (let k = 0; k < row.length; k++) sum += Math.exp(row.numbers[row.start + k] ?? 0);
    return { largest: Math.log(sum), rest: 0 };
  }
  let others = 0;
  for (let k = 0; k < row.length; k++) {
    if (k !== best) others += Math.exp((row.numbers[row.start + k] ?? 0) - largest);
  }
  return { largest, rest: Math.log1p(others) };
}

/**
 * x - ln(e^x₁ + …) for each entry of a row, written to `into` at the same places. NaN beside an infinite entry, as in
 * PyTorch, unless that is -∞ beside finite ones.
 */
export function logSoftmax(row: Row, into: Float64Array): void {
  const { largest, rest } = logSumExp(row);
  if (!Number.isFinite(largest)) {
    into.fill(Number.NaN, row.start, row.start + row.length);
    return;
  }
  for (let place = row.start; place < row.start + row.length; place++)
    into[place] = (row.numbers[place] ?? 0) - largest - rest;
}

/**
 * What goes back through a log-softmax whose values are `row`: g - p·Σg. An entry's own share is g·(1 - p), formed as
 * -g·expm1(y), since 1 - p itself has no digits left where p is almost 1.
 */
export function pullLogSoftmax(row: Row, upstream: Float64Array, into: Float64Array): void {
  let total = 0;
  for (let place = row.start; place < row.start + row.length; place++) total += upstream[place] ?? 0;
  for (let place = row.start; place < row.start + row.length; place++) {
    const y = row.numbers[place] ?? 0;
    const own = upstream[place] ?? 0;
    into[place] = (into[place] ?? 0) - carry(own, Math.expm1(y)) - carry(total - own, Math.exp(y));
  }
}

/** The tangent of a log-softmax whose values are `row`: t - Σ p·t, from differences to the tangent of the likeliest. */
export function pushLogSoftmax(row: Row, moves: Float64Array, tangent: Float64Array): void {
  const base = moves[row.start + largestPlace(row)] ?? 0;
  let mean = 0;
  for (let place = row.start; place < row.start + row.length; place++)
    mean += carry((moves[place] ?? 0) - base, Math.exp(row.numbers[place] ?? 0));
  for (let place = row.start; place < row.start + row.length; place++)
    tangent[place] = (moves[place] ?? 0) - base - mean;
}

/**
 * p·(g - Σ p·g) for a softmax whose values are `row`. It maps gradients back and tangents on alike. All g are taken
 * less that of the largest p: then that p, which may be almost 1, is multiplied by 0 and cancels nothing.
 */
export function throughSoftmax(row: Row, given: Float64Array, into: Float64Array): void {
  const base = given[row.start + largestPlace(row)] ?? 0;
  let mean = 0;
  for (let place = row.start; place < row.start + row.length; place++)
    mean += carry((given[place] ?? 0) - base, row.numbers[place] ?? 0);
  for (let place = row.start; place < row.start + row.length; place++)
    into[place] = (into[place] ?? 0) + carry((given[place] ?? 0) - base - mean, row.numbers[place] ?? 0);
}

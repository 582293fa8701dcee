import { isTensor, type Value } from "@gradboard/autodiff";

/** The sum of what several wires carry back to one node; undefined if one of them is unknown or hidden. */
export function sumOf(values: Iterable<Value | undefined>): Value | undefined {
  let sum: Value | undefined;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum = sum === undefined ? value : add(sum, value);
  }
  return sum;
}

function add(a: Value, b: Value): Value | undefined {
  if (!isTensor(a) || !isTensor(b)) return isTensor(a) || isTensor(b) ? undefined : a + b;
  const { data } = b;
  if (a.data.length !== data.length) return undefined;
  return { shape: a.shape, data: a.data.map((x, index) => x + (data[index] ?? 0)) };
}

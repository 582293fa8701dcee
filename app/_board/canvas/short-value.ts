import { formatNumber, isTensor, type Value } from "@gradboard/autodiff";

/** Characters that fit on a node in the smallest type. */
const FITS = 14;

/** A value as it is written on a node; of a vector or matrix that does not fit only the size, `2×3`. */
export function shortValue(x: Value | undefined, digits = 5): string {
  const text = formatNumber(x, digits);
  if (!isTensor(x) || text.length <= FITS) return text;
  return x.shape.length === 1 ? `[${x.data.length}]` : `[${x.shape.join("×")}]`;
}

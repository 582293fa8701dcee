import { formatNumber, isTensor, type Value } from "@gradboard/autodiff";

/** Characters that fit on a node in the smallest type, and beside a wire. */
export const FITS = { node: 14, wire: 7 } as const;

/** A value as it is written on a node; of a vector or matrix that does not fit only the size, `[2×3]`. */
export function shortValue(x: Value | undefined, digits = 5, fits: number = FITS.node): string {
  const text = formatNumber(x, digits);
  if (!isTensor(x) || text.length <= fits) return text;
  return x.shape.length === 1 ? `[${x.data.length}]` : `[${x.shape.join("×")}]`;
}

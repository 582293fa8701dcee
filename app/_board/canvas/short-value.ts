import { formatNumber, isTensor, type Value } from "@gradboard/autodiff";
import type { NodeView } from "../session/board-view";

/** Characters that fit in the smallest type on a node, in a constant's pill, beside a wire and in a row of the outline. */
export const FITS = { node: 14, constant: 9, wire: 9, row: 9 } as const;

/** Numbers never lose more digits than this leaves, however little room there is. */
const FEWEST = 3;

/**
 * A value as it is written on a node, with fewer digits where it would not fit, and no number as `NaN`; of a vector or
 * matrix that does not fit only the size, `2×3` or `6 entries`: in brackets a size would read as the vector that holds it.
 */
export function shortValue(x: Value | undefined, digits = 5, fits: number = FITS.node): string {
  const text = formatNumber(x, digits);
  if (text.length <= fits) return text;
  if (typeof x === "number" && Number.isNaN(x)) return "NaN";
  if (!isTensor(x)) return digits > FEWEST ? shortValue(x, digits - 1, fits) : text;
  return x.shape.length === 1 ? `${x.data.length} entries` : x.shape.join("×");
}

/** What is written in a constant's pill: its name or number as it fits, and of a large vector or matrix the size. */
export function constantText({ label, value }: Pick<NodeView, "label" | "value">): string {
  const fits = !isTensor(value) && (value === undefined || label.length <= FITS.constant);
  return fits ? label : shortValue(value, 5, FITS.constant);
}

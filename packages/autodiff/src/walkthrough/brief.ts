import { formatNumber } from "../numbers";
import { shapeWords } from "../tensor/shape-words";
import { isTensor, type Value } from "../tensor/tensor";

/** Of vectors and matrices with more entries a sentence tells the shape; the entries are typeset beside it. */
const MOST_ENTRIES = 6;

/** Is it too much for a sentence? */
export function isLarge(value: Value | undefined): boolean {
  return isTensor(value) && value.data.length > MOST_ENTRIES;
}

/** A number as it stands in a sentence: "2.5", "[1, 2]", "a 4×4 matrix". */
export function brief(value: Value | undefined): string {
  return isTensor(value) && isLarge(value) ? shapeWords(value.shape) : formatNumber(value);
}

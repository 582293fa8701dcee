import { isTensor, type Value } from "../tensor/tensor";
import type { ParseOptions } from "./parse";

/** What a formula can lean on where these names have values already: pass it to `parse`. */
export function knownNames(values: Iterable<readonly [string, Value]>): ParseOptions {
  const known = [...values];
  return {
    variables: known.map(([name]) => name),
    vectors: known.flatMap(([name, value]) => (isTensor(value) ? name : [])),
  };
}

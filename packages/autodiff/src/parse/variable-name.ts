import { gluedCall } from "./glued-call";
import { isName } from "./scan";
import { isReserved } from "./words";

/** In UTF-16 units. */
export const LONGEST_NAME = 64;

/** Whether a formula reads the whole text as one variable of this name (so not `sin`, `e`, `2x` or `sin2x`). */
export function isVariableName(text: string): boolean {
  return text.length <= LONGEST_NAME && isName(text) && !isReserved(text) && gluedCall(text) === undefined;
}

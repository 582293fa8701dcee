import { isVariableName, operation } from "@gradboard/autodiff";
import { LIMITS } from "./schema";

/** Whether the formula language reads the text as one variable (so not `sin`, `e`, `2x` or `a b`). */
export function isName(text: string): boolean {
  return text.length <= LIMITS.nameLength && isVariableName(text);
}

/** Whether nodes of this operation hold a number of their own (variable, constant, parameter, data). */
export function holdsValue(op: string): boolean {
  return operation(op)?.kind === "leaf";
}

/** Whether nodes of this operation must have a name: every leaf but a constant. */
export function needsName(op: string): boolean {
  return holdsValue(op) && op !== "constant";
}

/** Whether nodes of this operation may have a name: constants are called by their number. */
export function mayHaveName(op: string): boolean {
  return op !== "constant" && operation(op)?.kind !== "named-constant";
}

const VARIABLES = [..."xyzabcdfghkmnpqrstuvw"];
const PREFERRED: ReadonlyMap<string, readonly string[]> = new Map([["parameter", ["w", "b", "v", "c"]]]);

/** The first name for a new leaf that nobody uses: x, y, z, a, b, ... (w, b, ... for a parameter), then x1, x2, ... */
export function freeName(op: string, taken: ReadonlySet<string>): string {
  const letters = [...(PREFERRED.get(op) ?? []), ...VARIABLES];
  const letter = letters.find((name) => !taken.has(name) && isName(name));
  return letter ?? freeVariant("x", taken);
}

/** The name itself when it is free, otherwise the first of name1, name2, ... that is. */
export function freeVariant(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 1; ; number++) {
    const variant = `${name.slice(0, LIMITS.nameLength - 6)}${number}`;
    if (!taken.has(variant) && isName(variant)) return variant;
  }
}

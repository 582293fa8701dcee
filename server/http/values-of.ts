import type { Value } from "@gradboard/autodiff";
import { readValue } from "@gradboard/board";
import type { Values } from "@gradboard/protocol";
import { HttpProblem } from "./problem";

/** Reads the numbers of a request: NaN and infinities come as strings, vectors and matrices as lists. */
export function valuesOf(values: Values): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, plain]) => [name, read(name, plain)]));
}

function read(name: string, plain: Values[string]): Value {
  const value = Array.isArray(plain) ? readValue(plain) : Number(plain);
  if (value !== undefined) return value;
  throw new HttpProblem(
    400,
    `The value of "${name}" must be a number, or a list or table of finite numbers.`,
  );
}

import type { Code, SIMD } from "./assembler";
import { type Expression, key, parts } from "./expression";

type Pairwise = keyof typeof SIMD;

const FUNCTIONS: ReadonlyMap<string, Pairwise> = new Map([
  ["Math.abs", "f64x2_abs"],
  ["Math.sqrt", "f64x2_sqrt"],
  ["Math.min", "f64x2_min"],
  ["Math.max", "f64x2_max"],
] as const);

const OPERATORS: Readonly<Record<string, Pairwise>> = {
  "+": "f64x2_add",
  "-": "f64x2_sub",
  "*": "f64x2_mul",
  "/": "f64x2_div",
  "<": "f64x2_lt",
  "<=": "f64x2_le",
  ">": "f64x2_gt",
  ">=": "f64x2_ge",
  "===": "f64x2_eq",
  "!==": "f64x2_ne",
  "&&": "v128_and",
  "||": "v128_or",
};

/** Can the expression be computed for two lanes at once? */
export function isPairwise(x: Expression): boolean {
  if (x.kind === "truth") return false;
  if (x.kind === "call" && !FUNCTIONS.has(x.callee)) return false;
  return parts(x).every(isPairwise);
}

/** Pushes the values of an expression for two lanes; a truth is all bits set in its lane, or none. */
export function pushPair(code: Code, x: Expression, local: (key: string) => number | undefined): void {
  const known = local(key(x));
  if (known !== undefined) {
    code.get(known);
    return;
  }
  const inner = x.kind === "choose" ? [x.yes, x.no, x.test] : parts(x);
  for (const part of inner) pushPair(code, part, local);
  switch (x.kind) {
    case "number":
      code.float(x.value).simd("f64x2_splat");
      return;
    case "negate":
      code.simd("f64x2_neg");
      return;
    case "not":
      code.simd("v128_not");
      return;
    case "binary":
      code.simd(OPERATORS[x.operator] ?? "f64x2_add");
      return;
    case "call":
      code.simd(FUNCTIONS.get(x.callee) ?? "f64x2_abs");
      return;
    case "choose":
      code.simd("v128_bitselect");
      return;
    default:
      throw new Error(`${key(x)} has no local`);
  }
}

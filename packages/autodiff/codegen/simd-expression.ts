import { type Code, type SIMD, V128 } from "./assembler";
import { type Expression, key, parts } from "./expression";
import { OWN, type Places, POWER_BITS } from "./wasm-expression";

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
  if (x.kind === "call" && !FUNCTIONS.has(x.callee) && !OWN.has(x.callee)) return false;
  return parts(x).every(isPairwise);
}

/** Pushes the values of an expression for two lanes; a truth is all bits set in its lane, or none. */
export function pushPair(code: Code, x: Expression, places: Places): void {
  const known = places.local(key(x));
  if (known !== undefined) {
    code.get(known);
    return;
  }
  if (x.kind === "choose" && callsOwn(x.no)) {
    // Most of the time neither lane needs the function.
    pushPair(code, x.test, places);
    code.simd("i64x2_all_true").if((inside) => {
      pushPair(inside, x.yes, places);
      inside.do("else");
      pushChoice(inside, x, places);
    }, V128);
    return;
  }
  if (x.kind === "choose") {
    pushChoice(code, x, places);
    return;
  }
  for (const part of parts(x)) pushPair(code, part, places);
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
      if (OWN.has(x.callee)) code.call(places.functionIndex(x.callee));
      else if (x.callee === "twoTo")
        code.float(POWER_BITS).simd("f64x2_splat", "f64x2_add").int(52).simd("i64x2_shl");
      else code.simd(FUNCTIONS.get(x.callee) ?? "f64x2_abs");
      return;
    default:
      throw new Error(`${key(x)} has no local`);
  }
}

type Choice = Extract<Expression, { kind: "choose" }>;

/** Both branches for both lanes, then of each lane's the one that holds. */
function pushChoice(code: Code, { test, yes, no }: Choice, places: Places): void {
  for (const part of [yes, no, test]) pushPair(code, part, places);
  code.simd("v128_bitselect");
}

function callsOwn(x: Expression): boolean {
  return (x.kind === "call" && OWN.has(x.callee)) || parts(x).some(callsOwn);
}

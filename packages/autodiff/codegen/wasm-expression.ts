import { type Code, F64, type Instruction } from "./assembler";
import { type Expression, key, parts } from "./expression";

/** Functions that are one instruction; all others are imported. */
const NATIVE: ReadonlyMap<string, Instruction> = new Map([
  ["Math.abs", "f64_abs"],
  ["Math.sqrt", "f64_sqrt"],
  ["Math.floor", "f64_floor"],
  ["Math.ceil", "f64_ceil"],
  ["Math.trunc", "f64_trunc"],
  ["Math.max", "f64_max"],
  ["Math.min", "f64_min"],
] as const);

/** The functions of our own that rules may call; modules bring them along. */
export const OWN: ReadonlySet<string> = new Set(["tanh", "decay"]);

const OPERATORS: Readonly<Record<string, Instruction>> = {
  "+": "f64_add",
  "-": "f64_sub",
  "*": "f64_mul",
  "/": "f64_div",
  "<": "f64_lt",
  "<=": "f64_le",
  ">": "f64_gt",
  ">=": "f64_ge",
  "===": "f64_eq",
  "!==": "f64_ne",
  "&&": "i32_and",
  "||": "i32_or",
};

/** What brings a whole number n, plus the bias of exponents, into the lowest bits of a double: 1.5 · 2⁵² + 1023. */
export const POWER_BITS = 6755399441055744 + 1023;

/** Where things are: the local of a name or of a shared subexpression (by key), the index of a function. */
export type Places = {
  readonly local: (key: string) => number | undefined;
  readonly functionIndex: (callee: string) => number;
};

/** Pushes the value of an expression; a truth is 1 or 0. */
export function push(code: Code, x: Expression, places: Places): void {
  const local = places.local(key(x));
  if (local !== undefined) {
    code.get(local);
    return;
  }
  switch (x.kind) {
    case "number":
      code.float(x.value);
      return;
    case "truth":
      code.int(Number(x.value));
      return;
    case "name":
      throw new Error(`${x.name} has no local`);
    case "negate":
      push(code, x.operand, places);
      code.do("f64_neg");
      return;
    case "not":
      push(code, x.operand, places);
      code.do("i32_eqz");
      return;
    case "binary":
      push(code, x.left, places);
      push(code, x.right, places);
      code.do(OPERATORS[x.operator] ?? "drop");
      return;
    case "call": {
      for (const arg of x.args) push(code, arg, places);
      if (x.callee === "twoTo") {
        // The sum has the exponent of the power in its lowest bits; it belongs in the highest but one.
        code.float(POWER_BITS).do("f64_add", "i64_reinterpret_f64").long(52);
        code.do("i64_shl", "f64_reinterpret_i64");
        return;
      }
      const native = NATIVE.get(x.callee);
      if (native === undefined) code.call(places.functionIndex(x.callee));
      else code.do(native);
      return;
    }
    case "choose":
      pushChoice(code, x, places);
  }
}

/** Where both branches are cheap, computing both beats a jump that is guessed wrong half of the time. */
function pushChoice(code: Code, x: Extract<Expression, { kind: "choose" }>, places: Places): void {
  if (isCheap(x.yes) && isCheap(x.no)) {
    push(code, x.yes, places);
    push(code, x.no, places);
    push(code, x.test, places);
    code.do("select");
    return;
  }
  push(code, x.test, places);
  code.if((inside) => {
    push(inside, x.yes, places);
    inside.do("else");
    push(inside, x.no, places);
  }, F64);
}

function isCheap(x: Expression): boolean {
  if (x.kind === "call" || x.kind === "choose") return false;
  if (x.kind === "binary" && x.operator === "/") return false;
  return parts(x).every(isCheap);
}

/** The functions an expression calls that are neither instructions nor our own. */
export function importsOf(x: Expression): string[] {
  const isOutside = x.kind === "call" && !NATIVE.has(x.callee) && !OWN.has(x.callee);
  const own = isOutside ? [x.callee] : [];
  return [...own, ...parts(x).flatMap(importsOf)];
}

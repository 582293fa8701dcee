/**
 * A rule of the table as a tree. Inputs are called `a` and `b`, the node's own value `y`; calls are of `Math.*` or of
 * a named helper.
 */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "negate"; readonly operand: Expression }
  | { readonly kind: "not"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "choose";
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | { readonly kind: "call"; readonly callee: string; readonly args: readonly Expression[] };

export type Operator = "+" | "-" | "*" | "/" | "<" | "<=" | ">" | ">=" | "===" | "!==" | "&&" | "||";

export const number = (value: number): Expression => ({ kind: "number", value });
export const truth = (value: boolean): Expression => ({ kind: "truth", value });
export const name = (text: string): Expression => ({ kind: "name", name: text });

export const isNumber = (x: Expression, value: number): boolean =>
  x.kind === "number" && Object.is(x.value, value);

/*
 * The builders below fold as they go, and only where the result is the same to the last bit for every double: x·1 is
 * x, but x·0 is not 0 and x+0 is not x (-0 + 0 is 0).
 */

export function negate(operand: Expression): Expression {
  if (operand.kind === "number") return number(-operand.value);
  return operand.kind === "negate" ? operand.operand : { kind: "negate", operand };
}

/** exp(0) and x^0 are 1 by definition, for NaN too. */
export function call(callee: string, ...args: Expression[]): Expression {
  const last = args.at(-1);
  const one = (callee === "Math.exp" || callee === "Math.pow") && last !== undefined && isNumber(last, 0);
  return one ? number(1) : { kind: "call", callee, args };
}

export function not(operand: Expression): Expression {
  return operand.kind === "truth" ? truth(!operand.value) : { kind: "not", operand };
}

export function choose(test: Expression, yes: Expression, no: Expression): Expression {
  if (test.kind === "truth") return test.value ? yes : no;
  return key(yes) === key(no) ? yes : { kind: "choose", test, yes, no };
}

export function binary(operator: Operator, left: Expression, right: Expression): Expression {
  if (left.kind === "number" && right.kind === "number") return folded(operator, left.value, right.value);
  if (operator === "&&" || operator === "||") {
    if (left.kind === "truth") return left.value === (operator === "&&") ? right : left;
    if (right.kind === "truth" && right.value === (operator === "&&")) return left;
  }
  if (operator === "*") {
    if (isNumber(left, 1)) return right;
    if (isNumber(right, 1)) return left;
    if (isNumber(left, -1)) return negate(right);
    if (isNumber(right, -1)) return negate(left);
  }
  if (operator === "*" || operator === "/") {
    if (left.kind === "negate") return negate(binary(operator, left.operand, right));
    if (right.kind === "negate") return negate(binary(operator, left, right.operand));
  }
  if (operator === "/" && isNumber(right, 1)) return left;
  if (operator === "+" && right.kind === "negate") return binary("-", left, right.operand);
  if (operator === "-" && right.kind === "negate") return binary("+", left, right.operand);
  return { kind: "binary", operator, left, right };
}

function folded(operator: Operator, left: number, right: number): Expression {
  switch (operator) {
    case "+":
      return number(left + right);
    case "-":
      return number(left - right);
    case "*":
      return number(left * right);
    case "/":
      return number(left / right);
    case "<":
      return truth(left < right);
    case "<=":
      return truth(left <= right);
    case ">":
      return truth(left > right);
    case ">=":
      return truth(left >= right);
    case "===":
      return truth(left === right);
    case "!==":
      return truth(left !== right);
    default:
      throw new Error(`${operator} joins truths, not numbers`);
  }
}

/** Is it a condition rather than a number? */
export function isTruth(x: Expression): boolean {
  if (x.kind === "binary") return !["+", "-", "*", "/"].includes(x.operator);
  return x.kind === "truth" || x.kind === "not";
}

/** The parts an expression is made of. */
export function parts(x: Expression): readonly Expression[] {
  switch (x.kind) {
    case "negate":
    case "not":
      return [x.operand];
    case "binary":
      return [x.left, x.right];
    case "choose":
      return [x.test, x.yes, x.no];
    case "call":
      return x.args;
    default:
      return [];
  }
}

/** The same expression with every part replaced, folded again. */
export function rebuilt(x: Expression, change: (part: Expression) => Expression): Expression {
  switch (x.kind) {
    case "negate":
      return negate(change(x.operand));
    case "not":
      return not(change(x.operand));
    case "binary":
      return binary(x.operator, change(x.left), change(x.right));
    case "choose":
      return choose(change(x.test), change(x.yes), change(x.no));
    case "call":
      return call(x.callee, ...x.args.map(change));
    default:
      return x;
  }
}

/** Puts expressions in the place of names. */
export function substitute(x: Expression, values: ReadonlyMap<string, Expression>): Expression {
  if (x.kind === "name") return values.get(x.name) ?? x;
  return rebuilt(x, (part) => substitute(part, values));
}

/** Does the expression mention a name or call a function of that name? */
export function mentions(x: Expression, what: string): boolean {
  if (x.kind === "name") return x.name === what;
  if (x.kind === "call" && x.callee === what) return true;
  return parts(x).some((part) => mentions(part, what));
}

/** Equal for expressions that are written alike. */
export function key(x: Expression): string {
  switch (x.kind) {
    case "number":
      return Object.is(x.value, -0) ? "-0" : String(x.value);
    case "truth":
      return String(x.value);
    case "name":
      return x.name;
    case "binary":
      return `(${x.operator} ${key(x.left)} ${key(x.right)})`;
    case "call":
      return `${x.callee}(${x.args.map(key).join(" ")})`;
    default:
      return `(${x.kind} ${parts(x).map(key).join(" ")})`;
  }
}

import {
  binary,
  call,
  choose,
  type Expression,
  isNumber,
  key,
  mentions,
  name,
  negate,
  number,
} from "./expression";

const ZERO = number(0);
const ONE = number(1);

/* Here a factor of 0 is a term that is not there at all, so these builders drop it. */
const plus = (a: Expression, b: Expression) => (isNumber(a, 0) ? b : isNumber(b, 0) ? a : binary("+", a, b));
const minus = (a: Expression, b: Expression) =>
  isNumber(b, 0) ? a : isNumber(a, 0) ? negate(b) : binary("-", a, b);
const times = (a: Expression, b: Expression) => (isNumber(a, 0) || isNumber(b, 0) ? ZERO : binary("*", a, b));
const over = (a: Expression, b: Expression) => (isNumber(a, 0) ? ZERO : binary("/", a, b));
const math = (callee: string, ...args: Expression[]) => call(`Math.${callee}`, ...args);
const square = (x: Expression) => times(x, x);

type Rule = (x: Expression, value: Expression) => Expression;
/** Derivatives of functions of one number, from the argument and the value. */
const DERIVATIVES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["Math.exp", (_x, value) => value],
  ["Math.expm1", (x) => math("exp", x)],
  ["Math.log", (x) => over(ONE, x)],
  ["Math.log1p", (x) => over(ONE, plus(ONE, x))],
  ["Math.log2", (x) => over(ONE, times(x, number(Math.LN2)))],
  ["Math.log10", (x) => over(ONE, times(x, number(Math.LN10)))],
  ["Math.sqrt", (_x, value) => over(number(0.5), value)],
  ["Math.cbrt", (_x, value) => over(ONE, times(number(3), square(value)))],
  ["Math.sin", (x) => math("cos", x)],
  ["Math.cos", (x) => negate(math("sin", x))],
  ["Math.tan", (_x, value) => plus(ONE, square(value))],
  ["Math.asin", (x) => over(ONE, math("sqrt", times(minus(ONE, x), plus(ONE, x))))],
  ["Math.acos", (x) => over(number(-1), math("sqrt", times(minus(ONE, x), plus(ONE, x))))],
  ["Math.atan", (x) => over(ONE, plus(ONE, square(x)))],
  ["Math.sinh", (x) => math("cosh", x)],
  ["Math.cosh", (x) => math("sinh", x)],
  ["tanh", (_x, value) => minus(ONE, square(value))],
  ["decay", (x, value) => times(times(number(-2), math("sign", x)), value)],
  ["Math.abs", (x) => math("sign", x)],
  ["Math.sign", () => ZERO],
  ["Math.floor", () => ZERO],
  ["Math.round", () => ZERO],
  ["Math.trunc", () => ZERO],
  // 2/√π · e^(-x²)
  ["erf", (x) => times(number(2 / Math.sqrt(Math.PI)), math("exp", negate(square(x))))],
  ["erfc", (x) => times(number(-2 / Math.sqrt(Math.PI)), math("exp", negate(square(x))))],
]);

/**
 * The derivative with respect to one name; other names stand still. Each branch of a condition is differentiated on
 * its own: at the border itself the branch that holds there decides, as it does for the first derivative. A branch
 * that holds at one point only (`b === 2 ? a * a : …`, by b) says nothing of the slope there: the other one does.
 * @throws for a function without an entry above: the generator has to learn it.
 */
export function derivative(x: Expression, by: string): Expression {
  switch (x.kind) {
    case "name":
      return x.name === by ? ONE : ZERO;
    case "negate":
      return minus(ZERO, derivative(x.operand, by));
    case "choose":
      if (pins(x.test, by)) return derivative(x.no, by);
      return choose(x.test, derivative(x.yes, by), derivative(x.no, by));
    case "binary":
      return ofBinary(x, derivative(x.left, by), derivative(x.right, by));
    case "call":
      return ofCall(x, by);
    default:
      return ZERO;
  }
}

/** Does a condition hold for one value of a name only? */
function pins(test: Expression, by: string): boolean {
  if (test.kind !== "binary") return false;
  if (test.operator === "&&") return pins(test.left, by) || pins(test.right, by);
  return test.operator === "===" && mentions(test, by);
}

function ofBinary(
  x: Extract<Expression, { kind: "binary" }>,
  left: Expression,
  right: Expression,
): Expression {
  switch (x.operator) {
    case "+":
      return plus(left, right);
    case "-":
      return minus(left, right);
    case "*":
      return plus(times(left, x.right), times(x.left, right));
    case "/":
      return over(minus(left, times(x, right)), x.right);
    default:
      throw new Error(`${x.operator} has no derivative`);
  }
}

function ofCall(x: Extract<Expression, { kind: "call" }>, by: string): Expression {
  const inner = x.args.map((arg) => derivative(arg, by));
  const [u = ZERO, v = ZERO] = x.args;
  const [du = ZERO, dv = ZERO] = inner;
  if (inner.every((each) => isNumber(each, 0))) return ZERO;
  const single = DERIVATIVES.get(x.callee);
  if (single !== undefined) return times(single(u, x), du);
  switch (x.callee) {
    case "Math.max":
      return choose(binary(">", u, v), du, dv);
    case "Math.min":
      return choose(binary("<", u, v), du, dv);
    case "Math.hypot":
      return over(plus(times(u, du), times(v, dv)), x);
    case "Math.atan2": {
      const squares = plus(square(u), square(v));
      return over(minus(times(v, du), times(u, dv)), squares);
    }
    case "Math.pow":
      return plus(
        times(times(v, math("pow", u, minus(v, ONE))), du),
        times(choose(flatAtZero(u, v), ZERO, times(x, math("log", u))), dv),
      );
    default:
      throw new Error(`no derivative is known for ${x.callee}`);
  }
}

/** Where u is 0 and v is not negative, u^v has slope 0 in v, as the table says. */
function flatAtZero(u: Expression, v: Expression): Expression {
  return binary("&&", binary("===", u, ZERO), binary(">=", v, ZERO));
}

/**
 * The derivative of a partial (in a, b and the value y) with respect to an input, where the value moves along with
 * slope `slope`.
 */
export function secondPartial(partial: Expression, by: "a" | "b", slope: Expression): Expression {
  const direct = derivative(partial, by);
  const along = times(derivative(partial, "y"), slope);
  // y·(1-y) and its kind are differentiated by y alone; a rule in a alone has no second term.
  return key(along) === "0" ? direct : plus(direct, along);
}

/** Σ slope · tangent, terms of slope 0 left out. */
export function along(slopes: readonly Expression[], tangents: readonly string[]): Expression {
  return slopes.reduce<Expression>(
    (sum, slope, at) => plus(sum, times(slope, name(tangents[at] ?? ""))),
    ZERO,
  );
}

/** upstream tangent · partial + upstream · change of the partial. */
export function contributionTangent(partial: Expression, change: Expression): Expression {
  return plus(times(name("e"), partial), times(name("d"), change));
}

import { operation } from "../operations";
import type { Asked, Wire } from "./asked";

export const PRODUCTS: ReadonlySet<string> = new Set(["mul", "product"]);
export const SUMS: ReadonlySet<string> = new Set(["add", "sub", "sum"]);
export const EXTREMES: ReadonlySet<string> = new Set(["max", "min"]);
export const SWITCHES: ReadonlySet<string> = new Set(["max", "min", "relu"]);
export const SQUASHING: ReadonlySet<string> = new Set(["sigmoid", "tanh"]);

/** Straight lines and steps in every input: their slope is the same wherever it is taken. */
const STRAIGHT: ReadonlySet<string> = new Set([
  ...[...PRODUCTS, ...SUMS, ...EXTREMES],
  ...["neg", "mean", "sign", "step", "equal", "clamp"],
]);

/** A sum or difference of which nothing is a constant: what it could share out, it would share among all. */
export function isOpenSum(asked: Asked, { to }: Wire): boolean {
  return SUMS.has(asked.op(to)) && asked.inputs(to).every((input) => !asked.isConstant(input));
}

/** The constant exponent of the power that a wire enters at its base; undefined elsewhere, also for exponents 0 and 1. */
export function exponentAt(asked: Asked, { to, port }: Wire): number | undefined {
  const exponent = asked.program.inputs(to)[1];
  if (asked.op(to) !== "pow" || port !== 0 || !asked.isConstant(exponent)) return undefined;
  const value = asked.value(exponent);
  return value === 0 || value === 1 ? undefined : value;
}

/**
 * Does the wire enter a curved function of one changing input: exp, sin, sigmoid …, a power with a constant exponent
 * other than 0 and 1, a constant to a power, a constant divided by something?
 */
export function entersCurve(asked: Asked, wire: Wire): boolean {
  const op = asked.op(wire.to);
  if (operation(op)?.kind !== "scalar" || STRAIGHT.has(op)) return false;
  const others = asked.program.inputs(wire.to).filter((_input, port) => port !== wire.port);
  if (!others.every((input) => input !== null && asked.isConstant(input))) return false;
  if (op === "div") return wire.port === 1;
  return op !== "pow" || wire.port === 1 || exponentAt(asked, wire) !== undefined;
}

/** The slope at that wire if another number came in there; undefined where value or slope do not exist. */
export function slopeAt(asked: Asked, { to, port }: Wire, at: number | undefined): number | undefined {
  const record = operation(asked.op(to));
  const inputs = asked.program.inputs(to).map((input, index) => (index === port ? at : asked.value(input)));
  const numbers = inputs.filter((input) => input !== undefined);
  if (record === undefined || numbers.length < inputs.length) return undefined;
  const [a = Number.NaN, b = Number.NaN] = numbers;
  const value = record.wide ? record.wide.forward(numbers) : record.forward(a, b);
  const slope = record.wide
    ? record.wide.partial(numbers, port, value)
    : record.partials[port]?.(a, b, value);
  return Number.isFinite(value) && slope !== undefined && Number.isFinite(slope) ? slope : undefined;
}

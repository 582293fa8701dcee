import { dividedBy, type Fraction, fraction, ONE, times } from "./fraction";
import type { Terms } from "./terms";

/** base^power with a whole power, never 0. */
type Factor = { readonly base: number; readonly power: number };

/** A term as coefficient · base^power · …: how products are put together and taken apart. */
export type Product = { readonly coefficient: Fraction; readonly factors: readonly Factor[] };

/** So many products are taken apart for one; what is left is used as it is, so that products of products stay cheap. */
const MOST_OPENED = 5;
const LARGEST_POWER = 1024;

/**
 * Takes terms^powers apart: signs, numbers, products, quotients and whole powers; what is kept stays whole. Powers of
 * the same base are added, which fills the hole of x/x at 0. Undefined where a number would be divided by 0.
 */
export function productOf(terms: Terms, parts: readonly Factor[]): Product | undefined {
  let coefficient = ONE;
  const powers = new Map<number, number>();
  const todo = [...parts].reverse();
  let opened = 0;
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    const { base, power } = part;
    const { op, inputs, kept } = terms.at(base);
    const [first = 0, second = 0] = inputs;
    const number = terms.numberAt(base);
    const exponent = op === "pow" && !kept ? terms.numberAt(second) : undefined;
    const isOpen = Math.abs(power) === 1 && opened < MOST_OPENED && !kept;
    if (number !== undefined && Number.isFinite(number) && Math.abs(power) === 1) {
      if (number === 0 && power < 0) return undefined;
      const each = fraction(number, 1);
      coefficient = power > 0 ? times(coefficient, each) : dividedBy(coefficient, each);
    } else if (op === "neg" && isOpen) {
      opened++;
      coefficient = times(coefficient, { over: -1, under: 1 });
      todo.push({ base: first, power });
    } else if ((op === "mul" || op === "div") && isOpen) {
      opened++;
      todo.push({ base: second, power: op === "mul" ? power : -power }, { base: first, power });
    } else if (exponent !== undefined && isWhole(exponent * power)) add(powers, first, exponent * power);
    else add(powers, base, power);
  }
  const factors = [...powers].flatMap(([base, power]) => (power === 0 ? [] : [{ base, power }]));
  return Number.isFinite(coefficient.over) ? { coefficient, factors } : undefined;
}

function isWhole(power: number): boolean {
  return Number.isInteger(power) && Math.abs(power) <= LARGEST_POWER;
}

function add(powers: Map<number, number>, base: number, power: number): void {
  powers.set(base, (powers.get(base) ?? 0) + power);
}

/**
 * Puts a product together as people write it: sign, number, leaves, the rest, over what divides. A coefficient of 0
 * makes all of it 0, also where a factor is infinite, as the engine's own chain rule does.
 */
export function buildProduct(terms: Terms, { coefficient, factors }: Product): number {
  if (coefficient.over === 0) return terms.number(0);
  const isLeaf = ({ base }: Factor) =>
    terms.at(base).inputs.length === 0 || terms.at(base).name !== undefined;
  const sorted = [...factors.filter(isLeaf), ...factors.filter((factor) => !isLeaf(factor))];
  const above = sorted.filter(({ power }) => power > 0);
  const below = sorted.filter(({ power }) => power < 0);
  const under = chain(terms, coefficient.under, below);
  if (terms.numberAt(under) === 1) return chain(terms, coefficient.over, above);
  // The sign stands in front of the fraction.
  const whole = terms.plain("div", [chain(terms, Math.abs(coefficient.over), above), under]);
  return coefficient.over < 0 ? terms.plain("neg", [whole]) : whole;
}

function chain(terms: Terms, number: number, factors: readonly Factor[]): number {
  const [first, ...rest] = factors.map(({ base, power }) => {
    const exponent = Math.abs(power);
    return exponent === 1 ? base : terms.plain("pow", [base, terms.number(exponent)]);
  });
  if (first === undefined) return terms.number(number);
  const sized =
    number === -1 ? terms.plain("neg", [first]) : terms.plain("mul", [terms.number(number), first]);
  const multiply = (left: number, right: number) => terms.plain("mul", [left, right]);
  return rest.reduce(multiply, number === 1 ? first : sized);
}

import { type Fraction, ONE, plus, times } from "./fraction";
import { buildProduct, type Product, productOf } from "./product";
import type { Terms } from "./terms";

type Summand = { readonly index: number; readonly sign: number };

/** So many sums are taken apart for one; what is left is used as it is, so that sums of sums stay cheap. */
const MOST_OPENED = 8;

/**
 * A sum put together as people write it: sums inside it taken apart, like terms added (x + x is 2·x, x − x is 0 also
 * where x is infinite), numbers added, a positive term first if there is one.
 */
export function buildSum(terms: Terms, parts: readonly Summand[]): number {
  const collected = new Map<string, Product>();
  const todo = [...parts].reverse();
  let opened = 0;
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    const { op, inputs, kept } = terms.at(part.index);
    const [first = 0, second = 0] = inputs;
    const { sign } = part;
    const isSum = (op === "add" || op === "sub") && !kept;
    if (isSum && opened < MOST_OPENED) {
      opened++;
      todo.push({ index: second, sign: op === "add" ? sign : -sign }, { index: first, sign });
    } else collect(terms, collected, part);
  }
  const found = [...collected.values()].filter(({ coefficient }) => coefficient.over !== 0);
  const lead = found.findIndex(({ coefficient }) => coefficient.over > 0);
  const sorted = lead <= 0 ? found : [...found.slice(lead, lead + 1), ...found.toSpliced(lead, 1)];
  const [start, ...rest] = sorted;
  if (start === undefined) return terms.number(0);
  return rest.reduce(
    (sum, { coefficient, factors }) => {
      const size = buildProduct(terms, { coefficient: positive(coefficient), factors });
      return terms.plain(coefficient.over < 0 ? "sub" : "add", [sum, size]);
    },
    buildProduct(terms, start),
  );
}

function collect(terms: Terms, collected: Map<string, Product>, { index, sign }: Summand): void {
  const itself = [{ base: index, power: 1 }];
  const { coefficient, factors } = productOf(terms, itself) ?? { coefficient: ONE, factors: itself };
  const signed = times(coefficient, { over: sign, under: 1 });
  const like = factors
    .map(({ base, power }) => `${base}^${power}`)
    .sort()
    .join(" ");
  const known = collected.get(like);
  collected.set(like, {
    factors,
    coefficient: known === undefined ? signed : plus(known.coefficient, signed),
  });
}

function positive({ over, under }: Fraction): Fraction {
  return { over: Math.abs(over), under };
}

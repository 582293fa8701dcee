/** A number as a quotient, so that `x/3` stays x/3 and does not become 0.333333·x. */
export type Fraction = { readonly over: number; readonly under: number };

export const ONE: Fraction = { over: 1, under: 1 };

/** Nobody wants to read more digits than this in a coefficient. */
const MOST_DIGITS = 8;

/** Lowest terms where both are whole; otherwise divided out where that is exact and short. */
export function fraction(over: number, under: number): Fraction {
  if (under === 1) return { over, under };
  if (Number.isSafeInteger(over) && Number.isSafeInteger(under) && under !== 0) {
    const shared = commonDivisor(Math.abs(over), Math.abs(under)) * Math.sign(under);
    return { over: over / shared + 0, under: under / shared };
  }
  const quotient = over / under;
  const isShort = quotient * under === over && String(quotient).length <= MOST_DIGITS;
  if (isShort || !Number.isSafeInteger(under)) return { over: quotient, under: 1 };
  return under < 0 ? { over: -over, under: -under } : { over, under };
}

function commonDivisor(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return large === 0 ? 1 : large;
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

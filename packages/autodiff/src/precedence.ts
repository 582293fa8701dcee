/** How tightly things bind, in formulas and in typeset mathematics alike; a larger number binds tighter. */
export const precedence = {
  lowest: 0,
  sum: 10,
  product: 20,
  negation: 25,
  /** A function word without brackets: `sin 2x`. */
  word: 28,
  /** Multiplication by juxtaposition: `2x`. */
  juxtaposition: 30,
  /** A fraction, typeset: needs brackets only under a power. */
  fraction: 32,
  /** A minus sign inside an exponent: `2^-x y` is `(2^-x)y`. */
  exponentSign: 35,
  power: 40,
  root: 45,
  atom: 100,
} as const;

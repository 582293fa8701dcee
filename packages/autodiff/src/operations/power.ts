/**
 * base^exponent. Small whole exponents multiply (exact where `Math.pow` need not be), the base e goes through `exp`
 * (Math.E is not e, so pow(Math.E, x) drifts by |x|/3 ulp), and 1 to any power is 1 as in C.
 */
export function power(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 3) return base * base * base;
  if (exponent === 1) return base;
  if (exponent === -1) return 1 / base;
  if (exponent === 0.5 && base >= 0) return Math.sqrt(base);
  if (base === Math.E) return Math.exp(exponent);
  if (base === 1) return 1;
  return base ** exponent;
}

/** exponent · base^(exponent-1); the special case for 0 keeps 0 · ∞ out at base 0, as PyTorch does. */
export function slopeInBase(base: number, exponent: number): number {
  return exponent === 0 ? 0 : exponent * power(base, exponent - 1);
}

/** base^exponent · ln(base); 0 at base 0 for exponents from 0 up (PyTorch's pow_backward_exponent). */
export function slopeInExponent(base: number, exponent: number, value: number): number {
  if (base === 0 && exponent >= 0) return 0;
  return base === Math.E ? value : value * Math.log(base);
}

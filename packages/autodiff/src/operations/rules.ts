// biome-ignore-all lint/style/useExponentiationOperator: the tiers are generated from calls, not from this operator.
import { erfc } from "./erf";
import { decay } from "./own-functions";

/*
 * Rules that several operations share, or that are too long to stand in a record. Each is one expression over its
 * parameters: faster tiers are generated from the text of these functions and of the records that call them.
 */

/**
 * base^exponent. Small whole exponents multiply (exact where `Math.pow` need not be), the base e goes through `exp`
 * (Math.E is not e, so pow(Math.E, x) drifts by |x|/3 ulp), and 1 to any power is 1 as in C.
 */
export const power = (base: number, exponent: number): number =>
  exponent === 2
    ? base * base
    : exponent === 3
      ? base * base * base
      : exponent === 1
        ? base
        : exponent === -1
          ? 1 / base
          : exponent === 0.5
            ? Math.sqrt(base)
            : exponent === -0.5
              ? 1 / Math.sqrt(base)
              : exponent === -2
                ? 1 / base / base
                : base === Math.E
                  ? Math.exp(exponent)
                  : base === 1
                    ? 1
                    : Math.pow(base, exponent);

/** exponent · base^(exponent-1); the special case for 0 keeps 0 · ∞ out at base 0, as PyTorch does. */
export const slopeInBase = (base: number, exponent: number): number =>
  exponent === 0 ? 0 : exponent * power(base, exponent - 1);

/** base^exponent · ln(base); 0 at base 0 for exponents from 0 up (PyTorch's pow_backward_exponent). */
export const slopeInExponent = (base: number, exponent: number, value: number): number =>
  base === 0 && exponent >= 0 ? 0 : base === Math.E ? value : value * Math.log(base);

/** 1/(1+e^-x); below -709, where e^-x would overflow, it is e^x to the last bit. */
export const sigmoid = (x: number): number => (x > -709 ? 1 / (1 + Math.exp(-x)) : Math.exp(x));

/** s(1-s). Near 1, where 1-s has lost its digits, 1-s is s·e^-x. */
export const sigmoidSlope = (x: number, value: number): number =>
  value < 0.75 ? value * (1 - value) : value * value * Math.exp(-x);

/** 1-t². Near ±1 that has lost its digits (from |x| = 19 on all of them), but 1-|t| is also e^-2|x|·(1+|t|). */
export const tanhSlope = (x: number, value: number): number =>
  Math.abs(value) < 0.75 ? 1 - value * value : decay(x) * (1 + Math.abs(value)) * (1 + Math.abs(value));

/** √(1-x²) from (1-x)(1+x), which keeps its digits near ±1. */
export const besideOne = (x: number): number => Math.sqrt((1 - x) * (1 + x));

/** 1/√(1+x²); from 10⁸ on the 1 is below the last bit, and x² might overflow. */
export const asinhSlope = (x: number): number =>
  Math.abs(x) < 1e8 ? 1 / Math.sqrt(1 + x * x) : 1 / Math.abs(x);

/** side/(side² + other²), divided by the larger of the two first, so that no square can overflow. */
export const angleSlope = (side: number, other: number): number =>
  Math.abs(side) > Math.abs(other)
    ? 1 / side / (1 + (other / side) * (other / side))
    : side / other / other / (1 + (side / other) * (side / other));

/** ln(1+e^x); e^x would overflow from 710 on. */
export const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** -t·ln s - (1-t)·ln(1-s) for s = 1/(1+e^-z), which is softplus(z) - z·t; written so that no large terms cancel. */
export const logisticLoss = (z: number, t: number): number =>
  (z > 0 ? z * (1 - t) : -z * t) + Math.log1p(Math.exp(-Math.abs(z)));

/** s - t, with 1 - s in place of s where s is nearly 1. */
export const logisticLossSlope = (z: number, t: number): number =>
  z > 0 ? 1 - t - sigmoid(-z) : sigmoid(z) - t;

/** 1 for odd whole numbers, 0 for even ones, something between for others. */
export const parity = (n: number): number => n - 2 * Math.floor(n / 2);

/** The real n-th root, as IEEE 754 has it: odd roots of negative numbers are negative, a zeroth root is none. */
export const root = (x: number, n: number): number =>
  n === 2
    ? Math.sqrt(x)
    : n === 3
      ? Math.cbrt(x)
      : n !== 0 && Math.abs(n) < Infinity
        ? x < 0 && parity(n) === 1
          ? -power(-x, 1 / n)
          : power(x, 1 / n)
        : Number.NaN;

/** x^(1/n-1)/n, written with the root so that negative x is no special case. */
export const rootSlope = (x: number, n: number, value: number): number =>
  n === 1 ? 1 : x === Infinity ? (n > 1 ? 0 : Infinity) : 1 / (n * power(value, n - 1));

/** -x^(1/n)·ln(x)/n²; 0 at x = 0, where the root is 0 for every n above 0. */
export const rootSlopeInDegree = (x: number, n: number, value: number): number =>
  x === 0 && n > 0 ? 0 : (-value * Math.log(x)) / (n * n);

/** x·s(x); where s(x) is 0 the product is too, also at -∞. */
export const silu = (x: number): number => (x < -746 ? 0 : x * sigmoid(x));

/** s + x·s·(1-s). */
export const siluSlope = (x: number, value: number): number =>
  x > 746 ? 1 : sigmoid(x) + value * sigmoid(-x);

/** The part of the standard normal distribution below x. */
export const normal = (x: number): number => erfc(-x * Math.SQRT1_2) / 2;

/** x·Φ(x); below -40 that is less than the smallest number. */
export const gelu = (x: number): number => (x < -40 ? 0 : x * normal(x));

/** Φ(x) + x·φ(x). */
export const geluSlope = (x: number): number =>
  Math.abs(x) > 40 ? (x > 0 ? 1 : 0) : normal(x) + (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);

/** 2/√π·e^(-x²). */
export const erfSlope = (x: number): number => (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x);

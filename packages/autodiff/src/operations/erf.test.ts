import { describe, expect, it } from "vitest";
import { erf, erfc } from "./erf";

/** erf and erfc to 17 digits, computed with 50-digit arithmetic. */
const KNOWN = [
  [1e-300, 1.1283791670955126e-300, 1.0],
  [0.001, 0.0011283787909692365, 0.9988716212090307],
  [0.25, 0.27632639016823696, 0.7236736098317631],
  [0.49, 0.511668261188523, 0.4883317388114769],
  [0.5, 0.5204998778130465, 0.4795001221869535],
  [0.84375, 0.7672256612323416, 0.23277433876765838],
  [0.999, 0.8422852702064969, 0.15771472979350307],
  [1.0, 0.8427007929497149, 0.15729920705028513],
  [1.25, 0.9229001282564583, 0.07709987174354177],
  [2.0, 0.9953222650189527, 0.004677734981047266],
  [2.857142857142857, 0.9999466876886117, 5.3312311388322795e-5],
  [3.75, 0.9999998862727434, 1.1372725656979665e-7],
  [5.0, 0.9999999999984626, 1.537459794428035e-12],
  [6.0, 1.0, 2.1519736712498913e-17],
  [10.0, 1.0, 2.088487583762545e-45],
  [20.0, 1.0, 5.395865611607901e-176],
  [26.0, 1.0, 5.663192408856143e-296],
] as const;

/** Distance in units in the last place of what it should be. */
function ulps(found: number, wanted: number): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(wanted))), -1022);
  return Math.abs(found - wanted) / 2 ** (exponent - 52);
}

describe("the error function", () => {
  it.each(KNOWN)(
    "[A90] at %d is within a unit in the last place or two, its complement within four",
    (x, one, other) => {
      expect(ulps(erf(x), one)).toBeLessThanOrEqual(2);
      expect(ulps(erf(-x), -one)).toBeLessThanOrEqual(2);
      expect(ulps(erfc(x), other)).toBeLessThanOrEqual(4);
      expect(ulps(erfc(-x), 1 + one)).toBeLessThanOrEqual(2);
    },
  );

  it("[A90] ends at its limits, keeps the sign of 0 and passes on what is not a number", () => {
    expect([erf(Infinity), erf(-Infinity), erfc(Infinity), erfc(-Infinity)]).toEqual([1, -1, 0, 2]);
    expect([erf(0), erf(-0), erfc(0)]).toEqual([0, -0, 1]);
    expect([erf(Number.NaN), erfc(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
    expect([erfc(800), erfc(-800)]).toEqual([0, 2]);
  });
});

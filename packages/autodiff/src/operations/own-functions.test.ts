import { describe, expect, it } from "vitest";
import { decay, tanh } from "./own-functions";

/** tanh x and e^(-2x) to 17 digits, computed with 90-digit arithmetic. */
const KNOWN = [
  [1e-300, 1e-300, 1],
  [1e-9, 1e-9, 0.9999999980000001],
  [0.001, 0.0009999996666668, 0.9980019986673331],
  [0.1, 0.09966799462495582, 0.8187307530779818],
  [0.22100104362779957, 0.21747196905213265, 0.6427482938741559],
  [0.3, 0.2913126124515909, 0.5488116360940264],
  [0.5, 0.46211715726000974, 0.36787944117144233],
  [0.7, 0.6043677771171635, 0.2465969639416065],
  [1, 0.7615941559557649, 0.1353352832366127],
  [1.7, 0.935409070603099, 0.03337326996032608],
  [2.5, 0.9866142981514303, 0.006737946999085467],
  [5, 0.9999092042625951, 4.5399929762484854e-5],
  [9, 0.999999969540041, 1.522997974471263e-8],
  [15, 0.9999999999998128, 9.357622968840175e-14],
  [19, 0.9999999999999999, 3.1391327920480296e-17],
  [21.9, 1, 9.50389638092987e-20],
  [100, 1, 1.3838965267367376e-87],
  [340, 1, 4.783571897030535e-296],
  [360, 1, 2.0322308024e-313],
  [372, 1, 1e-323],
] as const;

/** Distance in units in the last place of what it should be. */
function ulps(found: number, wanted: number): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(wanted))), -1022);
  return Math.abs(found - wanted) / 2 ** (exponent - 52);
}

describe("tanh and e^(-2|x|) of our own", () => {
  it.each(KNOWN)("[A159] are within two units in the last place at %d", (x, ofTanh, ofDecay) => {
    expect(ulps(tanh(x), ofTanh)).toBeLessThanOrEqual(2);
    expect(tanh(-x)).toBe(-tanh(x));
    expect(ulps(decay(x), ofDecay)).toBeLessThanOrEqual(2);
    expect(decay(-x)).toBe(decay(x));
  });

  it("[A159] end at their limits, keep the sign of 0 and pass on what is not a number", () => {
    expect([tanh(0), tanh(-0), tanh(800), tanh(Infinity), tanh(-Infinity)]).toEqual([0, -0, 1, 1, -1]);
    expect([decay(0), decay(-0), decay(800), decay(Infinity)]).toEqual([1, 1, 0, 0]);
    expect([tanh(Number.NaN), decay(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
    expect([tanh(5e-324), tanh(-5e-324)]).toEqual([5e-324, -5e-324]);
  });
});

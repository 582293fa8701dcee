import { describe, expect, it } from "vitest";
import { gradientWeight, legend } from "./gradient-weight";

describe("the weight of a gradient", () => {
  it("grows by the same for every factor of ten, whatever the sign", () => {
    const [small, one, large] = legend.map((x) => gradientWeight(x) ?? 0);
    expect((large ?? 0) - (one ?? 0)).toBeCloseTo((one ?? 0) - (small ?? 0), 12);
    expect(gradientWeight(-100)).toBe(large);
  });

  it("stays within what can be drawn, and is nothing for 0 alone", () => {
    expect(gradientWeight(0)).toBe(0);
    expect(gradientWeight(5e-324)).toBeGreaterThan(0);
    expect(gradientWeight(1e300)).toBe(gradientWeight(Number.POSITIVE_INFINITY));
  });

  it("is that of the largest entry of a vector, and unknown where there is no number", () => {
    const vector = { shape: [3], data: Float64Array.of(0.1, -100, 1) };
    expect(gradientWeight(vector)).toBe(gradientWeight(100));
    expect(gradientWeight(undefined)).toBeNull();
    expect(gradientWeight(Number.NaN)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { constantText, shortValue } from "./short-value";

const tensor = (shape: number[], ...data: number[]) => ({ shape, data: Float64Array.from(data) });

describe("a value on a node", () => {
  it("is written out while it fits", () => {
    expect(shortValue(1 / 3)).toBe("0.33333");
    expect(shortValue(undefined)).toBe("?");
    expect(shortValue(tensor([2], 1, -2))).toBe("[1, −2]");
  });

  it("has fewer digits where there is no room for all of them", () => {
    expect(shortValue(-1 / 30, 12)).toBe("−0.03333333333");
    expect(shortValue(-1e-12 / 3, 12).length).toBeLessThanOrEqual(14);
    expect(shortValue(1234.5678, 7, 6)).toBe("1234.6");
    expect([shortValue(Number.NaN), shortValue(Number.NaN, 4, 9)]).toEqual(["not a number", "NaN"]);
  });

  it("is the size of a vector or matrix that does not", () => {
    expect(shortValue(tensor([6], 1, 2, 3, 4, 5, 6))).toBe("6 entries");
    expect(shortValue(tensor([2, 3], 1, 2, 3, 4, 5, 6))).toBe("2×3");
  });

  it("fits into the pill of a constant, and names a named one", () => {
    expect(constantText({ label: "π", value: Math.PI })).toBe("π");
    expect(constantText({ label: "0.5", value: 0.5 })).toBe("0.5");
    expect(constantText({ label: "2.34567891", value: 2.34567891 })).toBe("2.3457");
    expect(constantText({ label: "1.23456789e-7", value: 1.23456789e-7 })).toBe("1.23×10⁻⁷");
    expect(constantText({ label: "[1, 2, 3]", value: tensor([3], 1, 2, 3) })).toBe("[1, 2, 3]");
    expect(constantText({ label: "[10, 20, 30]", value: tensor([3], 10, 20, 30) })).toBe("3 entries");
  });
});

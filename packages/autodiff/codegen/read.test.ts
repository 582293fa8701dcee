import { describe, expect, it } from "vitest";
import { derivative } from "./differentiate";
import { text } from "./javascript";
import { readArrow } from "./read";

const read = (source: string) => text(readArrow(source).body);

describe("readArrow", () => {
  it("[A73] reads what rules are written in, with the order of the operations", () => {
    expect(read("(a, b) => a - b * a / -b")).toBe("a + ((b * a) / b)");
    expect(read("x => x > 0 && !(x >= 2) ? Math.sin(x) : Number.NaN")).toBe(
      "((x > 0) && (!(x >= 2))) ? Math.sin(x) : NaN",
    );
    expect(read("() => Math.PI / 1e2 // half a turn\n")).toBe(String(Math.PI / 100));
    expect(readArrow("(x, _b, value) => value").parameters).toEqual(["x", "_b", "value"]);
  });

  it("[A73] takes a helper's own name where a bundler put the module's before it", () => {
    expect(read("(x) => __rules_0__.power(x, 2)")).toBe("power(x, 2)");
    expect(read("(x) => (0, __rules_0__.power)(x, 2)")).toBe("power(x, 2)");
  });

  it("[A73] refuses what it does not know", () => {
    for (const source of ["(x) => x ** 2", "(x) => { return x; }", "(x) => x +", "(x) => x y", "(x) => `x`"])
      expect(() => readArrow(source)).toThrow(source);
  });
});

describe("derivative", () => {
  const of = (source: string, by = "a") => text(derivative(readArrow(source).body, by));

  it("[A72] differentiates branch by branch, and not along a branch that holds at one point", () => {
    expect(of("(a) => a > 0 ? a * a : 3")).toBe("(a > 0) ? (a + a) : 0");
    expect(of("(a, b) => b === 2 ? a * a : Math.sin(a * b)", "a")).toBe(
      "(b === 2) ? (a + a) : (Math.cos(a * b) * b)",
    );
    expect(of("(a, b) => b === 2 ? a * a : Math.sin(a * b)", "b")).toBe("Math.cos(a * b) * a");
  });

  it("[A72] refuses a function without a known derivative", () => {
    expect(() => of("(a) => Math.clz32(a)")).toThrow("Math.clz32");
  });
});

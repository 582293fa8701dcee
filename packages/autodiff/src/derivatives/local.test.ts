import { describe, expect, it } from "vitest";
import { localDerivative } from "../index";
import { formula } from "../testing/formula";
import { localCalculation } from "./local";

/** Symbols and calculation of the target's slope at one port. */
function slope(text: string, at: Record<string, number> = {}, port = 0): [string, string | undefined] {
  const { program, target } = formula(text, at);
  return [localDerivative(program, target, port), localCalculation(program, target, port)];
}

describe("local derivatives", () => {
  it.each([
    ["x^3", { x: 5 }, "3 \\cdot x^{2}", "3 × 5²"],
    ["x^2", { x: 5 }, "2 \\cdot x", "2 × 5"],
    ["x^1", { x: 5 }, "1", "1"],
    ["x^0", { x: 5 }, "0", "0"],
    ["x^-1", { x: 5 }, "-\\frac{1}{x^{2}}", "−1 ÷ 5²"],
    ["x^0.5", { x: 4 }, "\\frac{0.5}{\\sqrt{x}}", "0.5 ÷ √4"],
    ["x^n", { x: 5, n: 3 }, "n \\cdot x^{n - 1}", "3 × 5^(3 − 1)"],
    ["x^x", { x: 2 }, "x \\cdot x^{x - 1}", "2 × 2^(2 − 1)"],
    ["x*y", { x: -2, y: -3 }, "y", "−3"],
    ["x*7", {}, "7", "7"],
    ["x + y", {}, "1", "1"],
    ["-x", {}, "-1", "−1"],
    ["x/y", { x: 1, y: -2 }, "\\frac{1}{y}", "1 ÷ (−2)"],
    ["x/3", {}, "\\frac{1}{3}", "1 ÷ 3"],
    ["ln(x)", { x: 2 }, "\\frac{1}{x}", "1 ÷ 2"],
    ["log2(x)", { x: 2 }, "\\frac{1}{x \\cdot \\ln\\left(2\\right)}", "1 ÷ (2 × ln(2))"],
    ["exp(x)", { x: 0 }, "\\exp\\left(x\\right)", "1"],
    ["sqrt(x)", { x: 4 }, "\\frac{1}{2 \\cdot \\sqrt{x}}", "1 ÷ (2 × √4)"],
    ["sin(x)", { x: -1 }, "\\cos\\left(x\\right)", "cos(−1)"],
    ["cos(x + 1)", { x: 0 }, "-\\sin\\left(x + 1\\right)", "−sin(1)"],
    ["tanh(x)", { x: 0 }, "1 - \\tanh^{2}\\left(x\\right)", "1 − 0²"],
    ["asin(x)", { x: 0.5 }, "\\frac{1}{\\sqrt{1 - x^{2}}}", "1 ÷ √(1 − 0.5²)"],
    ["relu(x)", { x: 3 }, "\\left[x > 0\\right]", "1"],
    ["max(x, y)", { x: 3, y: 3 }, "\\left[x > y\\right]", "0.5"],
    [
      "silu(x)",
      { x: -2 },
      "\\sigma\\left(x\\right) + \\operatorname{silu}\\left(x\\right) \\cdot \\left(1 - \\sigma\\left(x\\right)\\right)",
      "sigmoid(−2) + (−0.238406 × (1 − sigmoid(−2)))",
    ],
    ["(x+1)^3", { x: 1 }, "3 \\cdot \\left(x + 1\\right)^{2}", "3 × 2²"],
  ])("[A131] %s at %o: %s, that is %s", (text, at, latex, calculation) => {
    expect(slope(text, at)).toEqual([latex, calculation]);
  });

  it.each([
    ["x/y", { x: 6, y: -2 }, "-\\frac{x}{y^{2}}", "−6 ÷ (−2)²"],
    ["1/y", { y: 2 }, "-\\frac{1}{y^{2}}", "−1 ÷ 2²"],
    ["x - y", {}, "-1", "−1"],
    ["2^y", { y: 3 }, "2^{y} \\cdot \\ln\\left(2\\right)", "8 × ln(2)"],
    ["atan2(a, b)", { a: 1, b: 2 }, "-\\frac{a}{a^{2} + b^{2}}", "−1 ÷ (1² + 2²)"],
  ])("[A131] %s at %o, second input: %s, that is %s", (text, at, latex, calculation) => {
    expect(slope(text, at, 1)).toEqual([latex, calculation]);
  });

  it("[A131] calls the node by its name, and knows none for what is not there", () => {
    const { program, target } = formula("t = tanh(x)", { x: 0 });
    expect(localDerivative(program, target, 0)).toBe("1 - t^{2}");
    expect([localDerivative(program, target, 5), localDerivative(program, "gone", 0)]).toEqual(["?", "?"]);
  });
});

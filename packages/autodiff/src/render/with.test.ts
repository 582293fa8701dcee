import { describe, expect, it } from "vitest";
import { precedence } from "../precedence";
import { formula } from "../testing/formula";
import { latexWith } from "./latex";
import type { Piece } from "./piece";
import { writeWith } from "./write";

const atom = (text: string): Piece => ({ text, precedence: precedence.atom });
const minusThree: Piece = { text: "−3", precedence: precedence.negation };
const numbers = new Map([
  ["a", minusThree],
  ["b", atom("2")],
  ["y", atom("0.5")],
]);
const sum: Piece = { text: "4 \\cdot x + 1", precedence: precedence.sum };

describe("formulas with something in place of their names", () => {
  it.each([
    ["b*a^(b-1)", "2 × (−3)^(2 − 1)"],
    ["-a/b^2", "−(−3) ÷ 2²"],
    ["1-y^2", "1 − 0.5²"],
    ["1/(2*sqrt(y))", "1 ÷ (2 × √0.5)"],
    ["a+b", "−3 + 2"],
    ["b+a", "2 + (−3)"],
    ["1/sqrt(1-a^2)", "1 ÷ √(1 − (−3)²)"],
    ["sqrt(b)^2", "(√2)²"],
    ["abs(a)*ln(b)", "|−3| × ln(2)"],
    ["c*a", "c × (−3)"],
  ])("[A125] %s is calculated as %s", (text, calculation) => {
    const { graph, target } = formula(text);
    expect(writeWith(graph, target, (name) => numbers.get(name)).text).toBe(calculation);
  });

  it.each([
    ["2*a", "2 \\cdot \\left(4 \\cdot x + 1\\right)"],
    ["a/b", "\\frac{4 \\cdot x + 1}{b}"],
    ["-a", "-\\left(4 \\cdot x + 1\\right)"],
    ["1-a^2", "1 - \\left(4 \\cdot x + 1\\right)^{2}"],
    ["cos(a)", "\\cos\\left(4 \\cdot x + 1\\right)"],
  ])("[A125] %s is typeset with brackets where they are needed", (text, latex) => {
    const { graph, target } = formula(text);
    expect(latexWith(graph, target, (name) => (name === "a" ? sum : undefined)).text).toBe(latex);
  });

  it("[A125] tells how tightly the whole binds", () => {
    const { graph, target } = formula("1-y^2");
    expect(latexWith(graph, target, () => undefined).precedence).toBe(precedence.sum);
    expect(writeWith(graph, target, () => undefined).precedence).toBe(precedence.sum);
  });
});

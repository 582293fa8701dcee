import { describe, expect, it } from "vitest";
import { parse, print } from "../index";
import { formula } from "../testing/formula";

/** How a formula was understood, as text with as few brackets as possible. */
const understood = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? print(parsed.graph, parsed.target) : parsed.fault.message;
};

describe("notation of the blackboard", () => {
  it.each([
    ["|x|", "abs(x)"],
    ["2|x|", "2*abs(x)"],
    ["|x||y|", "abs(x)*abs(y)"],
    ["|x|y|z|", "abs(x)*y*abs(z)"],
    ["||x|-1|", "abs(abs(x)-1)"],
    ["|x+|y||", "abs(x+abs(y))"],
    ["|2*|x||", "abs(2*abs(x))"],
    ["|x|²/|y|^3", "abs(x)^2/abs(y)^3"],
    ["sin|x|", "sin(abs(x))"],
    ["(|x|)(|y|)", "abs(x)*abs(y)"],
    ["a+2|x|^2", "a+2*abs(x)^2"],
    ["-|x|", "-abs(x)"],
    ["x|y|", "x*abs(y)"],
  ])("[A120] %s is %s", (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ["|x", 0],
    ["|2|x||", 5],
    ["x||y", 2],
    ["|x|y||", 5],
    ["(|x)|", 3],
    ["|(x|)", 3],
  ])("[A120] %s is refused at %d and told to write abs", (text, position) => {
    const parsed = parse(text);
    expect(parsed.ok ? "" : [parsed.fault.position, parsed.fault.message.includes("abs(x)")]).toEqual([
      position,
      true,
    ]);
  });

  it.each([
    ["log_2(x)", "log2(x)"],
    ["log_{10}(x)", "log10(x)"],
    ["log₂ x", "log2(x)"],
    ["log_e(x)", "ln(x)"],
    ["log_3(x)", "log(x, 3)"],
    ["log₃ x", "log(x, 3)"],
    ["log_b(x+1)", "log(x+1, b)"],
    ["log_b x y", "log(x*y, b)"],
    ["log_b^2(x)", "log(x, b)^2"],
    ["∛x", "cbrt(x)"],
    ["³√x", "cbrt(x)"],
    ["∜x", "root(x, 4)"],
    ["⁵√(x+1)", "root(x+1, 5)"],
    ["root(x, 3)", "root(x, 3)"],
    ["sin²(x)", "sin(x)^2"],
    ["sin^2(x)+cos^2(x)", "sin(x)^2+cos(x)^2"],
    ["sin² x cos x", "sin(x)^2*cos(x)"],
    ["2ln^3 x", "2*ln(x)^3"],
    ["eˣ", "e^x"],
    ["x⁻ⁿ", "x^-n"],
    ["2⁻¹x", "2^-1*x"],
  ])("[A121] %s is %s", (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ["1/2 x", "1/2*x"],
    ["1/2x", "1/(2*x)"],
    ["1/x y", "1/x*y"],
    ["x / y (x+1)", "x/y*(x+1)"],
    ["1/x y^2/z", "1/x*y^2/z"],
    ["2^x y", "2^x*y"],
    ["sin 2 x", "sin(2*x)"],
    ["1/sin x y", "1/sin(x*y)"],
    ["a/b c d", "a/b*c*d"],
    ["-1/2 x", "-1/2*x"],
    ["x - 1/2 y", "x-1/2*y"],
  ])("[A122] %s is %s: a space ends a denominator", (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ["x_2 + x_{12} + x₃ + xᵢ + x_ij", ["x_2", "x_12", "x3", "x_i", "x_ij"]],
    ["α + Δt + 𝑥 + ｘ₁ + µ", ["α", "Δt", "x", "x1", "μ"]],
    ["データ + größe + e\u0301t", ["データ", "größe", "ét"]],
    ["x' = 2y; x'^2", ["y"]],
    ["x' = 2; x'' = 3; x' + x''", ["x'", "x''"]],
  ])("[A123] %s has the names %j", (text, names) => {
    const variables = formula(text).graph.nodes.filter((node) => node.op === "variable");
    expect(variables.map((node) => node.name)).toEqual(names);
  });

  it.each([
    ["２×３", 6],
    ["（１＋２）＊３", 9],
    ["７－１．５", 5.5],
    ["2 ∙ 3 ⋅ 4 · 5", 120],
    ["6 ∕ 2 ÷ 3", 1],
    ["3 – 1 — 1", 1],
  ])("[A123] %s is %d", (text, value) => {
    expect(formula(text).value).toBe(value);
  });

  it("[A124] fills in what may be left out, and takes inputs by name", () => {
    const slope = (text: string) =>
      formula(text)
        .graph.nodes.filter((node) => node.op === "constant")
        .map((node) => node.value);
    expect(slope("elu(x)")).toEqual([1]);
    expect(slope("elu(x, 2)")).toEqual([2]);
    expect(slope("elu(x, alpha=2)")).toEqual([2]);
    expect(understood("log(x, base=3)")).toBe("log(x, 3)");
    expect(understood("log(x=y, base=3)")).toBe("log(y, 3)");
  });
});

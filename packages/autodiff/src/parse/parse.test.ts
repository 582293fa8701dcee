import { describe, expect, it } from "vitest";
import { parse, print } from "../index";
import { formula } from "../testing/formula";

/** How a formula was understood, as text with as few brackets as possible. */
const understood = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? print(parsed.graph, parsed.target) : parsed.fault.message;
};

describe("parse", () => {
  it("[A1] makes one leaf of a name, and ids in evaluation order", () => {
    const { graph, target } = formula("(4*x+1)^2 - x");
    expect(graph.nodes.map(({ id, op, inputs }) => `${id} ${op} ${inputs.join()}`)).toEqual([
      "n0 constant ",
      "n1 variable ",
      "n2 mul n0,n1",
      "n3 constant ",
      "n4 add n2,n3",
      "n5 constant ",
      "n6 pow n4,n5",
      "n7 sub n6,n1",
    ]);
    expect(target).toBe("n7");
    expect(formula("(x+1)*(x+1)").graph.nodes.filter((node) => node.op === "add").length).toBe(2);
  });

  it("[A1] numbers nodes in evaluation order, whatever the order of statements", () => {
    const { graph, program } = formula("a = x+1; b = y+2; b*a");
    expect(program.order).toEqual(graph.nodes.map((node) => node.id));
    expect(graph.nodes.map((node) => node.name ?? node.op)).toEqual([
      "y",
      "constant",
      "b",
      "x",
      "constant",
      "a",
      "mul",
    ]);
  });

  it.each([
    ["2^3^2", "2^3^2"],
    ["(2^3)^2", "(2^3)^2"],
    ["-x^2", "-x^2"],
    ["(-x)^2", "(-x)^2"],
    ["2^-x^2", "2^-x^2"],
    ["x-1-2", "x-1-2"],
    ["x-(1-2)", "x-(1-2)"],
    ["6/2/3", "6/2/3"],
    ["x²+x⁻¹", "x^2+x^-1"],
    ["x³²", "x^32"],
    ["-3^2", "-3^2"],
    ["x--3", "x-(-3)"],
    ["-+-x", "--x"],
    ["2 × x − 1 · y ÷ z", "2*x-1*y/z"],
    ["x ** 2", "x^2"],
    ["xˆ2", "x^2"],
    ["√2x", "sqrt(2)*x"],
    ["π r²", "pi*r^2"],
    ["pow(x, 3)", "x^3"],
    ["arctan(x)", "atan(x)"],
  ])("[A2] %s is %s", (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it("[A2] gives a sign to the number behind it", () => {
    expect(formula("2*-3").graph.nodes.map((node) => node.op)).toEqual(["constant", "constant", "mul"]);
    expect(formula("-2^2").value).toBe(-4);
    expect(formula("-(3)").graph.nodes.map((node) => node.op)).toEqual(["constant", "neg"]);
  });

  it.each([
    ["5x", "5*x"],
    ["2(x+1)", "2*(x+1)"],
    ["(x+1)(x-1)", "(x+1)*(x-1)"],
    ["1/2x", "1/(2*x)"],
    ["x/y(x+1)", "x/(y*(x+1))"],
    ["2x^2", "2*x^2"],
    ["2^x y", "2^x*y"],
    ["2^-x y", "2^-x*y"],
    ["2 sin x", "2*sin(x)"],
    ["sin 2x", "sin(2*x)"],
    ["sin x cos x", "sin(x)*cos(x)"],
    ["sin x^2 + 1", "sin(x^2)+1"],
    ["ln(2)x", "ln(2)*x"],
    ["w1(x_2+1)", "w1*(x_2+1)"],
    ["rate + rate(x+1)", "rate+rate*(x+1)"],
    ["max(a, max(b, c, d))", "max(a, max(b, c, d))"],
  ])("[A3] %s is %s", (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it("[A3] reads a word as a product only when its parts are known", () => {
    const known = parse("xy^2", { variables: ["x", "y"] });
    expect(known.ok && print(known.graph, known.target)).toBe("x*y^2");
    expect(understood("xy^2")).toBe("xy^2");
  });

  it.each([
    [".5x", 0.5],
    ["5.", 5],
    ["1e-3", 0.001],
    ["1E3", 1000],
    ["2e-x", 2 * Math.E - 1],
    ["3e2x", 300],
  ])("[A4] %s at x = 1 is %d", (text, value) => {
    expect(formula(text).value).toBe(value);
  });

  it("[A5] reads statements, values and their target", () => {
    const f = formula("q = x + y\nf = q*z; x = -2; y = 5; z = -4");
    expect([f.value, f.target]).toEqual([-12, f.id("f")]);
    expect(["x", "y", "z", "q"].map(f.gradient)).toEqual([-4, -4, 3, -4]);
    expect(formula("x = 2").value).toBe(2);
    expect(formula("x = 3; x^2 # a comment\n// and another").value).toBe(9);
    expect(formula("y = x; y^2").gradient("x")).toBe(2);
    expect(formula("x\n+ 1\n").value).toBe(2);
    expect(formula("max(x,\n 3)").value).toBe(3);
  });

  it("[A8] takes names from JavaScript for names", () => {
    const f = formula("constructor + __proto__^2 + toString");
    expect(f.graph.nodes.filter((node) => node.op === "variable").map((node) => node.name)).toEqual([
      "constructor",
      "__proto__",
      "toString",
    ]);
    expect(f.value).toBe(3);
  });

  it.each([
    ["5x+3", "5 \\cdot x + 3"],
    ["-x^2", "-x^{2}"],
    ["2^3^2", "2^{3^{2}}"],
    ["x/2y", "\\frac{x}{2 \\cdot y}"],
    ["q = w1*α; q^2", "q = w_{1} \\cdot \\alpha,\\quad q^{2}"],
    ["x--3", "x - \\left(-3\\right)"],
    ["x = -2; sqrt(x)", "x = -2,\\quad \\sqrt{x}"],
  ])("[A9] %s reads %s", (text, reading) => {
    expect(formula(text).reading).toBe(reading);
  });
});

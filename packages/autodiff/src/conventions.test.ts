import { describe, expect, it } from "vitest";
import { formula } from "./testing/formula";

describe("conventions", () => {
  it.each([
    ["relu(x)", { x: 0 }, { x: 0 }],
    ["abs(x)", { x: 0 }, { x: 0 }],
    ["max(x, y)", { x: 2, y: 2 }, { x: 0.5, y: 0.5 }],
    ["min(x, 2)", { x: 2 }, { x: 0.5 }],
    ["max(x, x)", { x: 2 }, { x: 1 }],
    ["sqrt(x)", { x: 0 }, { x: Infinity }],
    ["ln(x)", { x: -1 }, { x: Number.NaN }],
    ["1/x", { x: 0 }, { x: -Infinity }],
  ])("[A15] %s at %o has gradient %o", (text, at, gradients) => {
    const f = formula(text, at);
    for (const [name, want] of Object.entries(gradients)) expect(f.gradient(name)).toBe(want);
  });

  it.each([
    ["min(1/x, 1)", { x: 0 }, 0],
    ["relu(-1/x^2)", { x: 0 }, 0],
    ["0*sqrt(x)", { x: 0 }, 0],
    ["0*x", { x: Number.NaN }, Number.NaN],
    ["relu(x)", { x: Number.NaN }, Number.NaN],
  ])("[A16] %s at %o has gradient %d", (text, at, want) => {
    expect(formula(text, at).gradient("x")).toBe(want);
  });

  it("[A17] a constant exponent works for every base and has no gradient", () => {
    expect(formula("x^2", { x: -3 }).gradient("x")).toBe(-6);
    expect(formula("x^0", { x: 0 }).gradient("x")).toBe(0);
    expect(formula("x^(1/2)", { x: 4 }).gradient("x")).toBe(0.25);
    const { program, graph, target } = formula("x^2", { x: -3 });
    const exponent = graph.nodes.find((node) => node.op === "constant")?.id ?? "";
    expect([program.gradient(exponent), program.partial(target, 1), program.contribution(target, 1)]).toEqual(
      [undefined, undefined, undefined],
    );
  });

  it("[A17] an exponent that varies is differentiated", () => {
    const f = formula("x^x", { x: 3 });
    expect([f.value, f.gradient("x")]).toEqual([27, expect.closeTo(27 + 27 * Math.log(3), 12)]);
    expect(formula("e^x", { x: 100 }).value).toBe(Math.exp(100));
  });

  it.each([
    ["sigmoid(x)", 800, 1, 0],
    ["sigmoid(x)", -800, 0, 0],
    ["softplus(x)", 800, 800, 1],
    ["softplus(x)", -800, 0, 0],
    ["tanh(x)", 800, 1, 0],
  ])("[A18] %s at %d is %d with gradient %d", (text, x, value, gradient) => {
    const f = formula(text, { x });
    expect([f.value, f.gradient("x")]).toEqual([value, gradient]);
  });
});

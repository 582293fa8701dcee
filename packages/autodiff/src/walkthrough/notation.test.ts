import { describe, expect, it } from "vitest";
import {
  type ExportResult,
  explain,
  type Notation,
  toDot,
  toLatex,
  toMermaid,
  toPyTorch,
  toPython,
  walkthrough,
} from "../index";
import { formula } from "../testing/formula";

const lines = (text: string, at: Record<string, number>, notation: Notation) =>
  walkthrough(formula(text, at).program, { notation }).map(({ phase, explanation }) => ({
    phase,
    ...explanation,
  }));

describe("notation", () => {
  it("[A177] writes ∂L/∂x, x.grad or x̄ in every sentence and formula of the backward pass, and no other", () => {
    const text = "f = (x + y)*x; f^2 + f";
    const marks = {
      leibniz: /∂L\/∂|\\frac\{\\partial L\}/,
      grad: /\.grad|\\mathrm\{grad\}/,
      bar: /\u0304|bar\(|\\overline/,
    };
    for (const notation of ["leibniz", "grad", "bar"] as const) {
      const back = lines(text, { x: 2, y: 3 }, notation).filter(({ phase }) => phase !== "forward");
      expect(back.length).toBeGreaterThan(6);
      for (const { words, symbols } of back) {
        for (const [other, mark] of Object.entries(marks)) {
          expect(mark.test(words), `${notation}: ${words}`).toBe(other === notation);
          expect(mark.test(symbols), `${notation}: ${symbols}`).toBe(other === notation);
        }
      }
    }
  });

  it("[A177] brackets what is longer than a name", () => {
    const last = (notation: Notation) => lines("(4*x+1)^2", { x: 1 }, notation).at(-1);
    expect(last("grad")?.words).toContain("that is the gradient of x, x.grad.");
    expect(last("bar")?.words).toContain("that is the gradient of x, x̄.");
    expect(last("grad")?.symbols).toBe(
      "x.\\mathrm{grad} = \\left(4 \\cdot x\\right).\\mathrm{grad} \\cdot 4",
    );
    expect(last("bar")?.symbols).toBe("\\overline{x} = \\overline{4 \\cdot x} \\cdot 4");
    const sum = lines("(4*x+1)^2", { x: 1 }, "bar").find(({ phase }) => phase === "backward");
    expect(sum?.words).toContain("the gradient of 4·x+1, bar(4·x+1).");
  });

  it("[A177] holds for the explanation of one node, too", () => {
    const { program, id } = formula("y = x*x", { x: 3 });
    expect(explain(program, id("x"), "grad").gradient?.words).toContain("the gradient of x, x.grad.");
    expect(explain(program, id("x")).gradient?.words).toContain("the gradient of x, ∂y/∂x.");
  });

  it("[A177] goes through every export", () => {
    const { graph, target } = formula("f = x*x", { x: 3 });
    const text = (result: ExportResult) => (result.ok ? result.text : result.message);
    expect(text(toPython(graph, target, { notation: "bar" }))).toMatch(
      /x_bar = .*\n[\s\S]*print\("x_bar =", x_bar\)/,
    );
    expect(text(toPython(graph, target, { notation: "grad" }))).toContain('print("x.grad =", x_grad)');
    expect(text(toPyTorch(graph, target, { notation: "grad" }))).toContain(
      'print("x.grad =", x.grad.tolist())',
    );
    expect(text(toLatex(graph, target, { notation: "bar" }))).toContain("\\overline{x} &= 2 \\cdot x");
    expect(text(toLatex(graph, target, { notation: "grad" }))).toContain("x.\\mathrm{grad} &= ");
    expect(toDot(graph, target, { notation: "grad" })).toContain("x.grad = 2");
    expect(toMermaid(graph, target, { notation: "leibniz" })).toContain(
      "x<br/>value 1<br/>#8706;f/#8706;x = 2",
    );
  });
});

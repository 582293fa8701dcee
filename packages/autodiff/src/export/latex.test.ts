import { describe, expect, it } from "vitest";
import { type Graph, parse, toLatex } from "../index";

function latex(text: string) {
  const formula = parse(text);
  if (!formula.ok) throw new Error(formula.fault.message);
  return toLatex(formula.graph, formula.target);
}

describe("graphs in LaTeX", () => {
  it("[A156] writes definitions, then derivatives", () => {
    expect(latex("q = x + y; f = q*z")).toEqual({
      ok: true,
      text: [
        "% q*z",
        "\\begin{align*}",
        "  q &= x + y \\\\",
        "  f &= q \\cdot z \\\\",
        "  \\frac{\\partial f}{\\partial x} &= z \\\\",
        "  \\frac{\\partial f}{\\partial y} &= z \\\\",
        "  \\frac{\\partial f}{\\partial z} &= x + y",
        "\\end{align*}",
        "",
      ].join("\n"),
    });
  });

  it("[A156] calls a target without a name f, and writes at most 40 derivatives", () => {
    const many = latex(Array.from({ length: 50 }, (_, index) => `x_${index}`).join(" + "));
    expect(many.ok && many.text.match(/partial f/g)).toHaveLength(40);
    expect(many.ok && many.text).toContain("% not written: 10 more derivatives\n");
  });

  it("[A153] refuses what cannot be computed", () => {
    const graph: Graph = { nodes: [{ id: "a", op: "exp", inputs: [null] }] };
    expect(toLatex(graph, "a")).toMatchObject({ ok: false });
  });
});

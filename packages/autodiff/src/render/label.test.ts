import { describe, expect, it } from "vitest";
import { formulaOf, type Graph, type GraphNode, latexOf, nameOf, phraseOf, print } from "../index";
import { formula } from "../testing/formula";

const x: GraphNode = { id: "x", op: "variable", inputs: [], name: "x" };

/** A graph that doubles at every step: written out, 2^60 terms. */
const doubling: Graph = {
  nodes: [
    x,
    ...Array.from(
      { length: 60 },
      (_, i): GraphNode => ({
        id: `d${i}`,
        op: "add",
        inputs: i === 0 ? ["x", "x"] : [`d${i - 1}`, `d${i - 1}`],
      }),
    ),
  ],
};
const loop: Graph = {
  nodes: [x, { id: "a", op: "add", inputs: ["x", "b"] }, { id: "b", op: "mul", inputs: ["a", "x"] }],
};

describe("labels", () => {
  it("show a formula as typed and as read", () => {
    const { graph, target } = formula("(4*x+1)^2");
    expect([formulaOf(graph, target), phraseOf(graph, target)]).toEqual(["(4*x+1)^2", "(4·x+1)²"]);
    const power = formula("x^-2*y^10/3^x");
    expect(phraseOf(power.graph, power.target)).toBe("x⁻²·y¹⁰/3^x");
  });

  it("call named results by name, inside formulas", () => {
    const { graph, target, id } = formula("q = x + y; f = q*z");
    expect([formulaOf(graph, target), nameOf(graph, target), formulaOf(graph, id("q"))]).toEqual([
      "q*z",
      "f",
      "x+y",
    ]);
    expect(latexOf(graph, target)).toBe("q \\cdot z");
  });

  it("show empty ports, and cut what is long", () => {
    const graph: Graph = { nodes: [x, { id: "s", op: "add", inputs: ["x", null] }] };
    expect([formulaOf(graph, "s"), latexOf(graph, "s"), formulaOf(graph, "gone")]).toEqual([
      "x+?",
      "x + ?",
      "?",
    ]);
    const long = formula(Array.from({ length: 90 }, (_, i) => `a${i}`).join("+"));
    expect(formulaOf(long.graph, long.target, 12)).toBe("…+a88+a89");
    // Where that is too long as well it is cut.
    const one = formula(`sin(${"a".repeat(20)})`);
    expect(formulaOf(one.graph, one.target, 12)).toBe("sin(aaaaaaa…");
    expect(latexOf(long.graph, long.target, 8).match(/a_/g)?.length ?? 0).toBeLessThan(8);
    // Superscripts make it shorter than it is typed; without its end it must not look whole.
    const powers = formula("a0^2 + a1^2 + sin(a2)^3");
    const phrase = (limit: number) => phraseOf(powers.graph, powers.target, limit);
    expect([phrase(16), phrase(15)]).toEqual(["a0²+a1²+sin(a2)³", "a0²+a1²+sin(a2…"]);
    expect(formulaOf(long.graph, long.target)).toBe("…+a81+a82+a83+a84+a85+a86+a87+a88+a89");
  });

  it("[A31] end on loops and on graphs that double", () => {
    for (const [graph, id] of [
      [loop, "a"],
      [loop, "b"],
      [doubling, "d59"],
    ] as const) {
      expect(formulaOf(graph, id).length).toBeLessThanOrEqual(40);
      expect(latexOf(graph, id).length).toBeLessThan(20_000);
    }
    expect([formulaOf(loop, "a"), formulaOf(loop, "b")]).toEqual(["x+…*x", "(x+…)*x"]);
    expect(print(loop, "a")).toContain("…");
    expect(print(doubling, "d2")).toBe("t1 = x+x; t2 = t1+t1; t2+t2");
  });

  it("[A31] let no name become a command", () => {
    const name = "\\href{javascript:x}{$&%#_^~}";
    const graph: Graph = { nodes: [{ ...x, name }] };
    expect(latexOf(graph, "x")).toBe(
      "\\mathrm{\\backslash href\\{javascript:x\\}\\{\\$\\&\\%\\#\\_\\hat{}\\sim \\}}",
    );
    expect(print(graph, "x")).toBe("_href_javascript_x__________");
  });
});

describe("print", () => {
  it.each(["(4*x+1)^2", "-x^2", "2^3^2", "x-(y-z)", "a/(b*c)", "q = x+y; f = q*z", "sin(x)^2", "log(x, 2)"])(
    "[A30] writes %s as it was",
    (text) => {
      const { graph, target } = formula(text);
      expect(print(graph, target)).toBe(text);
    },
  );

  it("[A30] names shared results, writes values on request and keeps names apart", () => {
    const shared: Graph = {
      nodes: [
        { ...x, value: 3 },
        { id: "t1", op: "variable", inputs: [], name: "t1", value: 1 },
        { id: "s", op: "add", inputs: ["x", "t1"] },
        { id: "p", op: "mul", inputs: ["s", "s"], name: "exp" },
        { id: "q", op: "mul", inputs: ["p", "s"] },
      ],
    };
    expect(print(shared, "q")).toBe("t2 = x+t1; exp_2 = t2*t2; exp_2*t2");
    expect(print(shared, "s", { values: true })).toBe("x = 3; t1 = 1; x+t1");
  });
});

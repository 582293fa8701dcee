import { describe, expect, it } from "vitest";
import { compile, type Graph, revealed, walkthrough, wireKey } from "../index";
import { formula } from "../testing/formula";

const steps = (text: string, at: Record<string, number> = {}) => walkthrough(formula(text, at).program);
const words = (text: string, at: Record<string, number> = {}) =>
  steps(text, at).map((step) => step.explanation.words);

describe("walkthrough", () => {
  it("[A50][A51][A53] leads through (4*x+1)^2 to x = 40", () => {
    expect(words("(4*x+1)^2", { x: 1 })).toEqual([
      "x is 1.",
      "Multiply 4 by x: 4 × 1 = 4.",
      "Add 4·x and 1: 4 + 1 = 5.",
      "Square 4·x+1: 5² = 25.",
      "Now go backwards. Start at the target (4·x+1)²: its gradient with respect to itself, ∂L/∂((4·x+1)²), is 1.",
      "The gradient arriving at (4·x+1)² is 1. Power rule: its slope with respect to 4·x+1 is 2 × 5 = 10, so by the chain rule the wire carries 1 × 10 = 10. One wire leaves 4·x+1, so the sum is just 10: that is the gradient of 4·x+1, ∂L/∂(4·x+1).",
      "The gradient arriving at 4·x+1 is 10. Sum rule: its slope with respect to 4·x is 1, so by the chain rule the wire carries 10 × 1 = 10. One wire leaves 4·x, so the sum is just 10: that is the gradient of 4·x, ∂L/∂(4·x).",
      "The gradient arriving at 4·x is 10. Product rule: its slope with respect to x is 4, so by the chain rule the wire carries 10 × 4 = 40. One wire leaves x, so the sum is just 40: that is the gradient of x, ∂L/∂x.",
    ]);
    const last = steps("(4*x+1)^2", { x: 1 }).at(-1);
    expect(last?.explanation.numbers).toBe("10 \\cdot 4 = 40");
    expect(last?.explanation.symbols).toBe(
      "\\frac{\\partial L}{\\partial x} = \\frac{\\partial L}{\\partial \\left(4 \\cdot x\\right)} \\cdot 4",
    );
  });

  it("[A53] calls a power an exponential where the exponent changes", () => {
    const rules = (text: string) => steps(text).map(({ rule }) => rule);
    expect(rules("2^x")).toEqual([null, "exponential rule", null, "exponential rule"]);
    expect(rules("x^2")).toEqual([null, "power rule", null, "power rule"]);
    expect(words("2^x", { x: 3 })[1]).toBe("Raise 2 to the power x: 2³ = 8.");
    expect(words("x^(-2)", { x: 2 })[1]).toContain("2⁻² = 0.25.");
  });

  it("[A53] puts no second brackets around a condition", () => {
    expect(
      steps("relu(x + 1)").find(({ rule, phase }) => rule === "relu rule" && phase === "backward")
        ?.explanation.symbols,
    ).toMatch(/\\cdot \\left\[x \+ 1 > 0\\right\]$/);
  });

  it("[A50] shows constants with the first step that uses them", () => {
    const shown = steps("(4*x+1)^2").map((step) => step.reveals.values);
    expect(shown.slice(0, 4)).toEqual([["n1"], ["n0", "n2"], ["n3", "n4"], ["n5", "n6"]]);
  });

  it("[A52] adds up what several wires carry", () => {
    const { program, id, target } = formula("x*x", { x: 3 });
    const [first, second, sum] = walkthrough(program).slice(-3);
    expect([first?.reveals.gradients, second?.reveals.gradients, sum?.reveals.gradients]).toEqual([
      [],
      [],
      [id("x")],
    ]);
    expect([first?.wires, sum?.kind, sum?.wires.length]).toEqual([[{ to: target, port: 0 }], "sum", 2]);
    expect(sum?.explanation.words).toContain("3 + 3 = 6");
    expect(words("3*x^2 - 4*x + 5", { x: 3 }).at(-1)).toBe(
      "x feeds 2 wires, so add what they carry: 18 + (−4) = 14. That is the gradient of x, ∂L/∂x.",
    );
  });

  it("[A50] leaves out what does not reach the target", () => {
    const { graph, id } = formula("d = a*b; s = a+b; d*s", { a: 2, b: 3 });
    const nodes = new Set(walkthrough(compile(graph, id("d"))).map((step) => step.node));
    expect([...nodes].sort()).toEqual([id("a"), id("b"), id("d")].sort());
  });

  it("[A51] sends nothing into what cannot change", () => {
    const back = steps("x^(1/2)*e").filter((step) => step.phase === "backward");
    expect(back.map((step) => step.explanation.words.split("that is")[1])).toEqual([
      " the gradient of x^(1/2), ∂L/∂(x^(1/2)).",
      " the gradient of x, ∂L/∂x.",
    ]);
    expect(steps("2*3").map((step) => step.kind)).toEqual(["value", "seed"]);
  });

  it("[A54] says in words what is no number", () => {
    expect(words("ln(x)", { x: -1 })).toEqual([
      "x is −1.",
      "Take the natural logarithm of x: ln(−1) is not a number, so it has no value here.",
      "Now go backwards. Start at the target ln(x): its gradient with respect to itself, ∂L/∂(ln(x)), is 1.",
      "The gradient arriving at ln(x) is 1. Logarithm rule: its slope with respect to x is not a number, so by the chain rule what the wire carries is not a number either. That is the gradient of x, ∂L/∂x.",
    ]);
    expect(words("1/x", { x: 0 })[1]).toBe("Divide 1 by x: 1 ÷ 0 is infinite (∞).");
    expect(words("min(1/x, 1)", { x: 0 }).at(-1)).toContain("the wire carries 0: where nothing arrives");
    expect(words("relu(x)", { x: 0 }).at(-1)).toContain(
      "This is a corner: the slope jumps from 0 to 1, and 0 is used.",
    );
  });

  it("[A54] goes as far as it can with an empty input, and nowhere without a target", () => {
    const graph: Graph = {
      nodes: [
        { id: "x", op: "variable", inputs: [], name: "x", value: 2 },
        { id: "s", op: "add", inputs: ["x", null] },
      ],
    };
    const found = walkthrough(compile(graph, "s"));
    expect(found.map((step) => step.explanation.words)).toEqual([
      "x is 2.",
      "x+? cannot be computed yet: one of its inputs is empty.",
    ]);
    expect(found[1]?.reveals.values).toEqual([]);
    expect(walkthrough(compile(graph, null))).toEqual([]);
  });

  it("[A55] reveals step by step, and everything in the end", () => {
    const { program, graph } = formula("(4*x+1)^2");
    const all = walkthrough(program);
    expect(revealed(all, -1)).toEqual({ values: new Set(), gradients: new Set(), contributions: new Set() });
    const atFour = revealed(all, 3);
    expect([atFour.values.size, atFour.gradients.size]).toEqual([7, 0]);
    const end = revealed(all, all.length - 1);
    expect([...end.values].sort()).toEqual(graph.nodes.map((node) => node.id).sort());
    expect([...end.contributions]).toEqual(
      [
        { to: "n6", port: 0 },
        { to: "n4", port: 0 },
        { to: "n2", port: 1 },
      ].map(wireKey),
    );
    expect(revealed(all, 999)).toEqual(end);
  });

  it("[A55] reveals each number once and no gradient before its contributions", () => {
    const all = steps("q = x*y; f = sin(q)*q + x; f^2 - q", { x: 0.5, y: 2 });
    const gradients = all.flatMap((step) => step.reveals.gradients);
    expect(new Set(gradients).size).toBe(gradients.length);
    const seen = new Set<string>();
    for (const step of all) {
      for (const wire of step.reveals.contributions) seen.add(wireKey(wire));
      if (step.kind === "sum") for (const wire of step.wires) expect(seen.has(wireKey(wire))).toBe(true);
    }
  });
});

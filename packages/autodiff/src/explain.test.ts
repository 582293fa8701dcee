import { describe, expect, it } from "vitest";
import { compile, explain } from "./index";
import { formula } from "./testing/formula";

describe("explain", () => {
  it("[A53] gives rule, value and gradient of a node", () => {
    const { program, graph } = formula("q = 4*x + 1; q^2", { x: 1 });
    const q = graph.nodes.find((node) => node.name === "q")?.id ?? "";
    expect(explain(program, q)).toEqual({
      rule: "sum rule",
      value: {
        words: "Add 4·x and 1: 4 + 1 = 5. This is q.",
        symbols: "q = 4 \\cdot x + 1",
        numbers: "4 + 1 = 5",
      },
      gradient: {
        words:
          "The gradient arriving at q² is 1. Power rule: its slope with respect to q is 2 × 5 = 10, so by the chain rule the wire carries 1 × 10 = 10. One wire leaves q, so the sum is just 10: that is the gradient of q, ∂L/∂q.",
        symbols:
          "\\frac{\\partial L}{\\partial q} = \\frac{\\partial L}{\\partial \\left(q^{2}\\right)} \\cdot 2 \\cdot q",
        numbers: "1 \\cdot 10 = 10",
      },
    });
  });

  it("[A53] adds up several wires, and names the target and what is not connected", () => {
    const { program, id, target, graph } = formula("x*x", { x: 3 });
    expect(explain(program, id("x")).gradient?.words).toContain("3 + 3 = 6");
    expect(explain(program, target).gradient?.words).toBe(
      "x·x is the target itself, so its gradient ∂L/∂(x·x) is 1.",
    );
    const other = compile(graph, id("x"));
    expect(explain(other, target).gradient?.words).toBe(
      "x·x is not connected to the target, so its gradient ∂x/∂(x·x) is 0.",
    );
    expect(explain(compile(graph, null), target).gradient).toBeNull();
  });

  it("[A53] brackets a slope that is a sum", () => {
    const { program, id } = formula("h = tanh(x)", { x: 0 });
    expect(explain(program, id("x")).gradient?.symbols).toBe(
      "\\frac{\\partial h}{\\partial x} = \\frac{\\partial h}{\\partial h} \\cdot \\left(1 - h^{2}\\right)",
    );
  });

  it("[A54] speaks of nodes that are not there", () => {
    const { program } = formula("x");
    expect(explain(program, "gone").value.words).toBe("? cannot be computed yet: it is not on the board.");
  });
});

import { describe, expect, it } from "vitest";
import { compile, type Graph, type GraphNode } from "./index";
import { formula } from "./testing/formula";

const variable = (id: string, value = 1): GraphNode => ({ id, op: "variable", inputs: [], value, name: id });
const kinds = (text: string, at: Record<string, number> = {}) =>
  formula(text, at)
    .program.problems()
    .map((problem) => `${problem.kind} ${"node" in problem ? problem.node : ""}`);

describe("problems", () => {
  it("[A20] names a loop, its nodes and its wires, and leaves the rest alone", () => {
    const graph: Graph = {
      nodes: [
        variable("x", 3),
        { id: "p", op: "add", inputs: ["x", "q"], name: "p" },
        { id: "q", op: "mul", inputs: ["p", "p"], name: "q" },
        { id: "after", op: "neg", inputs: ["q"] },
        { id: "aside", op: "neg", inputs: ["x"] },
      ],
    };
    const program = compile(graph, "aside");
    expect(program.problems()[0]).toEqual({
      kind: "loop",
      nodes: ["p", "q"],
      wires: [
        { to: "p", port: 1 },
        { to: "q", port: 0 },
        { to: "q", port: 1 },
      ],
      message:
        "p, q feed each other in a loop, so none of them can be computed. Remove one of these wires: q → p, p → q, p → q.",
    });
    expect([program.value("aside"), program.gradient("x"), program.value("after")]).toEqual([
      -3,
      -1,
      undefined,
    ]);
  });

  it("[A20] finds every loop, also of one node", () => {
    const nodes: GraphNode[] = [
      { id: "a", op: "neg", inputs: ["a"] },
      { id: "b", op: "neg", inputs: ["c"] },
      { id: "c", op: "neg", inputs: ["b"] },
    ];
    const loops = compile({ nodes }, null)
      .problems()
      .filter((problem) => problem.kind === "loop");
    expect(loops.map((loop) => loop.nodes)).toEqual([["a"], ["b", "c"]]);
    expect(loops[0]?.message).toContain("feeds itself");
  });

  it("[A20] keeps to short names: a formula that is long is called by its operation", () => {
    const nodes: GraphNode[] = [
      variable("learning_rate"),
      { id: "s", op: "add", inputs: ["learning_rate", "m"] },
      { id: "m", op: "mul", inputs: ["s", "learning_rate"] },
      { id: "t", op: "neg", inputs: ["u"] },
      { id: "u", op: "sin", inputs: ["t"] },
    ];
    expect(
      compile({ nodes }, null)
        .problems()
        .map(({ message }) => message),
    ).toEqual([
      expect.stringContaining("these wires: add → multiply, multiply → add."),
      expect.stringContaining("these wires: sin(-…) → -sin(…), -sin(…) → sin(-…)."),
    ]);
  });

  it("[A21] points at empty ports, missing nodes and unknown operations", () => {
    const graph: Graph = {
      nodes: [
        variable("x"),
        { id: "s", op: "pow", inputs: ["x", null] },
        { id: "t", op: "neg", inputs: ["gone"] },
        { id: "u", op: "fft", inputs: [] },
      ],
    };
    const problems = compile(graph, null).problems();
    expect(problems.map(({ kind, message }) => [kind, message])).toEqual([
      ["missing-input", "x^? has nothing at its input exponent. Connect a wire to it."],
      ["unknown-input", "The input x of -? comes from a node that no longer exists. Connect another one."],
      ["unknown-operation", "This page does not know the operation of ?. Replace it by another one."],
    ]);
  });

  it("[A22] marks only where a number broke", () => {
    const { program, id } = formula("a = ln(x); b = a + 1; b*b", { x: -1 });
    expect(program.problems()).toEqual([
      {
        kind: "not-finite",
        node: id("a"),
        message: "a has no value here. ln(−1) is not a number. Change what goes into it.",
      },
    ]);
    expect(formula("2x", { x: Infinity }).program.problems()[0]?.message).toBe(
      "The value of x is ∞. Give it another one.",
    );
    expect(kinds("1/x", { x: 0 })).toEqual(["not-finite n2"]);
    expect(kinds("exp(x)", { x: 800 })).toEqual(["not-finite n1"]);
  });

  it("[A23] reports a kink where a gradient passes", () => {
    expect(kinds("relu(x)", { x: 0 })).toEqual(["kink n1"]);
    expect(kinds("max(x, y)", { x: 2, y: 2 })).toEqual(["kink n2"]);
    expect(kinds("sqrt(x)", { x: 0 })).toEqual(["kink n1"]);
    expect(kinds("max(x, x)", { x: 2 })).toEqual([]);
    expect(kinds("x + max(2, 2)")).toEqual([]);
    expect(kinds("relu(x)", { x: 1 })).toEqual([]);
  });

  it("[A24] reports what does not reach the target", () => {
    expect(kinds("s = a + b; a*b")).toEqual(["not-connected n3"]);
    expect(kinds("unused = 2; x^2")).toEqual(["not-connected n3"]);
    const { graph, id } = formula("s = 2; a*s");
    const nodes = [...graph.nodes, { id: "c", op: "constant", inputs: [], value: 4 }];
    expect(
      compile({ nodes }, id("a"))
        .problems()
        .map((problem) => problem.kind),
    ).toEqual(["not-connected", "not-connected"]);
    expect(compile({ nodes }, null).problems()).toEqual([]);
  });
});

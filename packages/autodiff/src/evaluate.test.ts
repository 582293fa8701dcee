import { describe, expect, it } from "vitest";
import { evaluate, evaluationJson, type Graph, type GraphNode, type Value } from "./index";
import { formula } from "./testing/formula";

describe("evaluate", () => {
  it("[A60] lists every node in evaluation order, with gradients by name", () => {
    const { graph, target } = formula("q = x + y; f = q*z");
    const result = evaluate(graph, target, { x: -2, y: 5, z: -4 });
    expect([result.target, result.value, result.reading]).toEqual([
      "q*z",
      -12,
      "q = x + y,\\quad f = q \\cdot z",
    ]);
    expect({ ...result.gradients }).toEqual({ x: -4, y: -4, z: 3 });
    expect(
      result.nodes.map(({ name, op, formula: text, value, gradient }) => [name, op, text, value, gradient]),
    ).toEqual([
      ["x", "variable", "x", -2, -4],
      ["y", "variable", "y", 5, -4],
      ["q", "add", "x+y", 3, -4],
      ["z", "variable", "z", -4, 3],
      ["f", "mul", "q*z", -12, 1],
    ]);
  });

  it("[A60] takes dangerous names as names, and gives 0 to names that are not there", () => {
    const { graph, target } = formula("constructor^2 + __proto__");
    const values = Object.fromEntries([
      ["constructor", 3],
      ["__proto__", 4],
      ["absent", 1],
    ]);
    const { value, gradients } = evaluate(graph, target, values);
    expect(value).toBe(13);
    expect(Object.getPrototypeOf(gradients)).toBeNull();
    expect(Object.entries(gradients)).toEqual([
      ["constructor", 6],
      ["__proto__", 1],
      ["absent", 0],
    ]);
  });

  it("[A61] is JSON without NaN, infinity or undefined", () => {
    const graph: Graph = {
      nodes: [
        { id: "x", op: "variable", inputs: [], name: "x", value: 0 },
        { id: "l", op: "ln", inputs: ["x"] },
        { id: "gap", op: "neg", inputs: [null] },
        { id: "a", op: "neg", inputs: ["a"] },
      ],
    };
    const json = evaluationJson(evaluate(graph, "l"));
    expect(JSON.parse(JSON.stringify(json))).toEqual({
      reading: "\\ln\\left(x\\right)",
      target: "ln(x)",
      value: "-Infinity",
      gradients: { x: "Infinity" },
      nodes: [
        { id: "x", name: "x", op: "variable", formula: "x", value: 0, gradient: "Infinity" },
        { id: "l", name: null, op: "ln", formula: "ln(x)", value: "-Infinity", gradient: 1 },
        { id: "gap", name: null, op: "neg", formula: "-?", value: null, gradient: null },
        { id: "a", name: null, op: "neg", formula: expect.any(String), value: null, gradient: null },
      ],
      problems: expect.arrayContaining([
        expect.objectContaining({ kind: "loop" }),
        expect.objectContaining({ kind: "not-finite", node: "l" }),
      ]),
    });
    expect(evaluationJson(evaluate(graph, null))).toMatchObject({
      reading: "",
      target: "",
      value: null,
      gradients: { x: null },
    });
  });

  it("[A61] carries vectors and matrices as nested lists", () => {
    const leaf = (id: string, value: Value): GraphNode => ({
      id,
      op: "variable",
      inputs: [],
      value,
      name: id,
    });
    const m = { shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) };
    const graph: Graph = {
      nodes: [
        leaf("m", m),
        leaf("v", { shape: [2], data: Float64Array.of(1, 1) }),
        { id: "p", op: "matmul", inputs: ["m", "v"] },
        { id: "f", op: "dot", inputs: ["p", "v"] },
      ],
    };
    const json = evaluationJson(evaluate(graph, "f", { v: { shape: [2], data: Float64Array.of(1, -1) } }));
    expect([json.value, { ...json.gradients }]).toEqual([
      0,
      {
        m: [
          [1, -1],
          [-1, 1],
        ],
        v: [-3, -3],
      },
    ]);
    expect(json.nodes.find(({ id }) => id === "p")?.value).toEqual([-1, -1]);
  });
});

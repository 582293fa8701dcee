import { describe, expect, it } from "vitest";
import { compile, explain, type GraphNode, operations, type Value, walkthrough } from "../index";
import { pullBackOf } from "./pull-back";

const vector = (...entries: number[]): Value => ({
  shape: [entries.length],
  data: Float64Array.from(entries),
});
const matrix = (columns: number, ...entries: number[]): Value => ({
  shape: [entries.length / columns, columns],
  data: Float64Array.from(entries),
});

const A: GraphNode = { id: "A", op: "variable", inputs: [], name: "A", value: matrix(2, 1, 2, 3, 4) };
const v: GraphNode = { id: "v", op: "variable", inputs: [], name: "v", value: vector(3, 4) };
const w: GraphNode = { id: "w", op: "variable", inputs: [], name: "w", value: vector(1, -1) };
const c: GraphNode = { id: "c", op: "variable", inputs: [], name: "c", value: 2 };
const node = (id: string, op: string, ...inputs: string[]): GraphNode => ({ id, op, inputs, name: id });

const words = (nodes: GraphNode[], target: string, at: string) => {
  const { value, gradient } = explain(compile({ nodes }, target), at);
  return [value.words, gradient?.words];
};

describe("explanations of vectors and matrices", () => {
  it("[A142] name what a matrix product carries back", () => {
    const nodes = [A, v, node("m", "matmul", "A", "v"), node("n", "norm", "m")];
    const [value] = words(nodes, "n", "m");
    expect(value).toBe(
      "Multiply the matrices A and v: rows of the one by columns of the other: [[1, 2], [3, 4]] @ [3, 4] = [11, 25]. This is m. It is a vector of 2.",
    );
    expect(words(nodes, "n", "v")[1]).toBe(
      "The gradient arriving at m is [0.4027, 0.9153]. Matrix product rule: the wire carries the transpose of A times what arrives: [3.149, 4.467]. This is a vector-Jacobian product: a vector of 2 goes in, a vector of 2 comes out. One wire leaves v, so the sum is just [3.149, 4.467]: that is the gradient of v, ∂n/∂v.",
    );
    const { gradient } = explain(compile({ nodes }, "n"), "A");
    expect(gradient?.words).toContain("the wire carries what arrives times the transpose of v: ");
    expect(gradient?.symbols).toBe(
      "\\frac{\\partial n}{\\partial A} = \\frac{\\partial n}{\\partial m} \\, v^{\\top}",
    );
  });

  it("[A142] multiply entry by entry, and add up what was repeated", () => {
    const nodes = [v, w, c, node("p", "mul", "v", "w"), node("q", "mul", "p", "c"), node("n", "norm", "q")];
    expect(words(nodes, "n", "p")[0]).toBe(
      "Multiply v by w, entry by entry: [3, 4] × [1, −1] = [3, −4]. This is p. It is a vector of 2.",
    );
    expect(words(nodes, "n", "v")[1]).toBe(
      "The gradient arriving at p is [1.2, −1.6]. Product rule: its slope with respect to v is [1, −1], so by the chain rule the wire carries [1.2, −1.6] × [1, −1] = [1.2, 1.6], entry by entry. This is a vector-Jacobian product: a vector of 2 goes in, a vector of 2 comes out. One wire leaves v, so the sum is just [1.2, 1.6]: that is the gradient of v, ∂n/∂v.",
    );
    expect(words(nodes, "n", "c")[1]).toContain("c was repeated, so what arrives is added up.");
  });

  it("[A142] add up several wires", () => {
    const nodes = [v, node("p", "mul", "v", "v"), node("n", "norm", "p")];
    expect(words(nodes, "n", "v")[1]).toMatch(
      /^v feeds 2 wires, so add what they carry: \[.*\] \+ \[.*\] = \[.*\]\. That is the gradient of v, ∂n\/∂v\.$/,
    );
  });

  it("[A142] tell the shape of what is too much for a sentence, and typeset the entries", () => {
    const entries = Array.from({ length: 9 }, (_, index) => index / 10);
    const W: GraphNode = { id: "W", op: "variable", inputs: [], name: "W", value: matrix(3, ...entries) };
    const nodes = [W, node("p", "matmul", "W", "W"), node("t", "tanh", "p"), node("n", "norm", "t")];
    expect(words(nodes, "n", "W")).toEqual([
      "W is a 3×3 matrix.",
      "W feeds 2 wires, so add what they carry, entry by entry. That is the gradient of W, ∂n/∂W.",
    ]);
    expect(words(nodes, "n", "p")).toEqual([
      "Multiply the matrices W and W: rows of the one by columns of the other. This is p. It is a 3×3 matrix.",
      "The gradient arriving at t is a 3×3 matrix. Tanh rule: its slope with respect to p is a 3×3 matrix, so by the chain rule the wire carries the one times the other, entry by entry. This is a vector-Jacobian product: a 3×3 matrix goes in, a 3×3 matrix comes out. One wire leaves p, so that is the gradient of p, ∂n/∂p.",
    ]);
    expect(words(nodes, "n", "n")[0]).toMatch(/That is 1\.\d+\. This is n\.$/);
    const said = walkthrough(compile({ nodes }, "n"));
    expect(said.every((step) => !step.explanation.words.includes("["))).toBe(true);
    expect(said.filter((step) => step.explanation.numbers.includes("bmatrix")).length).toBeGreaterThan(4);
  });

  it("[A142] say which entries have no value", () => {
    const nodes = [w, node("l", "ln", "w")];
    expect(words(nodes, "l", "l")[0]).toBe(
      "Take the natural logarithm of w, entry by entry: ln([1, −1]) = [0, not a number]. Not every entry has a finite value. This is l. It is a vector of 2.",
    );
  });

  it("[A142] walk through a layer and its loss", () => {
    const x: GraphNode = { id: "x", op: "data", inputs: [], name: "x", value: matrix(2, 1, 0, 0, 1) };
    const b: GraphNode = { id: "b", op: "parameter", inputs: [], name: "b", value: vector(0, 0) };
    const t: GraphNode = { id: "t", op: "constant", inputs: [], value: vector(0, 1) };
    const nodes = [x, A, b, t, node("s", "dense", "x", "A", "b"), node("L", "cross_entropy", "s", "t")];
    const steps = walkthrough(compile({ nodes }, "L"));
    const said = steps.map((step) => step.explanation.words).join("\n");
    for (const words of [
      "the softmax of the scores less the target",
      "what arrives, added up over the rows",
      "the transpose of x times what arrives",
    ]) {
      expect(said).toContain(words);
    }
    expect(said).not.toMatch(/undefined|NaN|\?/);
  });

  it("[A142] take any number of inputs", () => {
    const number = (id: string, value: number): GraphNode => ({
      id,
      op: "variable",
      inputs: [],
      name: id,
      value,
    });
    const leaves = [number("x", 2), number("y", 3), number("z", 4)];
    const product = [...leaves, node("f", "product", "x", "y", "z")];
    expect(words(product, "f", "f")[0]).toBe("Multiply together x, y and z: 2 × 3 × 4 = 24. This is f.");
    expect(words(product, "f", "y")[1]).toBe(
      "The gradient arriving at f is 1. Product rule: its slope with respect to y is 2 × 4 = 8, so by the chain rule the wire carries 1 × 8 = 8. One wire leaves y, so the sum is just 8: that is the gradient of y, ∂f/∂y.",
    );
    const clamp = [...leaves, node("f", "clamp", "x", "y", "z")];
    expect(words(clamp, "f", "y")[1]).toContain(
      "its slope with respect to y is 1, so by the chain rule the wire carries 1 × 1 = 1",
    );
  });

  it("[A142] know a rule for every port of every operation on whole vectors and matrices", () => {
    const whole = operations.filter((record) => record.kind === "tensor");
    expect(whole.length).toBeGreaterThan(10);
    for (const record of whole) {
      record.ports.forEach((_port, port) => {
        if (record.tensor?.fixed?.(port) === true) return;
        const rule = pullBackOf(record.id, port);
        expect(rule?.words(["x", "w"]), `${record.id}, port ${port}`).toBeTruthy();
        expect(rule?.latex("G", ["x", "w"])).not.toContain("?");
      });
    }
  });
});

import { describe, expect, it } from "vitest";
import type { Operation, Value } from "../index";
import type { WideRule } from "../operation";
import { nodeOf, tensor, uneven, worstDifference } from "../testing/local-node";
import { record } from "../testing/record";

/** x₁·x₂·…: the partial of one input is the product of the others. */
const product: WideRule = {
  forward: (inputs) => inputs.reduce((all, x) => all * x, 1),
  partial: (inputs, port) => inputs.reduce((all, x, other) => (other === port ? all : all * x), 1),
};
const wide: Operation = { ...record("mul"), id: "wide", ports: ["a"], variadic: true, wide: product };

const vector: Value = { shape: [3], data: uneven(3) };
const column: Value = { shape: [2, 1], data: uneven(2, 2) };
const matrix: Value = { shape: [2, 3], data: uneven(6, 3) };

describe("operations entry by entry", () => {
  it("[A102] on numbers are what they are on numbers", () => {
    const { output, inputs, node } = nodeOf(record("mul"), [3, 4]);
    expect([...output.value]).toEqual([12]);
    output.gradient[0] = 2;
    node.backward();
    expect(inputs.map(({ gradient }) => gradient[0])).toEqual([8, 6]);
    expect(node.partial(0)).toEqual(Float64Array.of(4));
  });

  it.each<[string, Value[]]>([
    ["tanh", [matrix]],
    ["mul", [matrix, 0.7]],
    ["mul", [vector, vector]],
    ["mul", [vector, matrix]],
    ["div", [column, vector]],
    ["sub", [{ shape: [1], data: uneven(1) }, matrix]],
    ["pow", [tensor([0.4, 1.5, 2.5]), column]],
    ["wide", [2, vector, matrix, column]],
    ["wide", [0.3, 0.4, -0.5]],
  ])("[A102] %s on %j: backward and tangent are central differences", (id, values) => {
    expect(worstDifference(id === "wide" ? wide : record(id), values)).toBeLessThan(1e-8);
  });

  it("[A102] an entry that is repeated collects what all its copies send", () => {
    const { inputs, output, node } = nodeOf(record("add"), [tensor([1, 2, 3]), tensor([[10], [20]])]);
    expect([...output.value]).toEqual([11, 12, 13, 21, 22, 23]);
    output.gradient.set([1, 2, 3, 4, 5, 6]);
    node.backward();
    expect(inputs.map(({ gradient }) => [...gradient])).toEqual([
      [5, 7, 9],
      [6, 15],
    ]);
  });

  it("[A102] a port that is not derived gets nothing and moves nothing", () => {
    const { inputs, output, node } = nodeOf(record("mul"), [tensor([1, 2]), tensor([3, 4])], [1]);
    output.gradient.fill(1);
    inputs[0]?.tangent.fill(1);
    inputs[1]?.tangent.fill(100);
    node.backward();
    node.tangent();
    expect(inputs.map(({ gradient }) => [...gradient])).toEqual([
      [3, 4],
      [0, 0],
    ]);
    expect([...output.tangent]).toEqual([3, 4]);
  });

  it("[A16] a zero gradient absorbs an infinite slope and a value that is not a number has none", () => {
    const { inputs, output, node } = nodeOf(record("ln"), [tensor([0, -1, 2])]);
    output.gradient.set([0, 1, 1]);
    node.backward();
    expect([...(inputs[0]?.gradient ?? [])]).toEqual([0, Number.NaN, 0.5]);
  });

  it("[A103] a variadic operation takes all entries of a single vector or matrix together", () => {
    const { inputs, output, node } = nodeOf(wide, [
      tensor([
        [1, 2],
        [3, 4],
      ]),
    ]);
    expect(output.shape).toEqual([]);
    expect([...output.value]).toEqual([24]);
    output.gradient[0] = 2;
    node.backward();
    expect([...(inputs[0]?.gradient ?? [])]).toEqual([48, 24, 16, 12]);
    expect([...(node.partial(0) ?? [])]).toEqual([24, 12, 8, 6]);
    expect(worstDifference(wide, [matrix])).toBeLessThan(1e-8);
  });

  it("[A103] partials formed all at once are those formed one by one", () => {
    const atOnce: Operation = {
      ...wide,
      wide: { ...product, partials: (inputs) => inputs.map((_, port) => product.partial(inputs, port, 0)) },
    };
    expect(worstDifference(atOnce, [matrix])).toBeLessThan(1e-8);
    expect(worstDifference(atOnce, [matrix, vector])).toBeLessThan(1e-8);
  });
});

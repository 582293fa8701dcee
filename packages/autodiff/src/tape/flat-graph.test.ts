import { describe, expect, it } from "vitest";
import { FlatGraph, kindNumber } from "../index";

function chain(count: number): FlatGraph {
  const graph = new FlatGraph(count);
  const add = kindNumber("add") ?? -1;
  graph.leaf(1);
  for (let node = 1; node < count; node++) graph.appendKind(add, node - 1, 0);
  graph.target = count - 1;
  return graph;
}

describe("FlatGraph", () => {
  it("[A86] differentiates x·x, and again after another value", () => {
    const graph = new FlatGraph();
    const x = graph.leaf(3);
    graph.target = graph.append("mul", x, x);
    graph.run();
    expect([graph.value(graph.target), graph.gradient(x), graph.slope(x)]).toEqual([9, 6, 6]);
    graph.set(x, 5);
    expect(graph.value(graph.target)).toBe(9);
    graph.run();
    expect([graph.value(graph.target), graph.gradient(x)]).toEqual([25, 10]);
  });

  it("[A86] grows from nothing, wide nodes and vectors included", () => {
    const graph = new FlatGraph(0);
    const x = graph.leaf(2);
    const v = graph.leaf({ shape: [2], data: Float64Array.of(3, 4) });
    const scaled = graph.append("mul", x, v);
    const three = graph.append("stack", x, x, x);
    for (let node = 0; node < 100; node++) graph.append("neg", x);
    graph.target = graph.append("add", graph.append("dot", three, three), graph.append("dot", scaled, v));
    graph.run();
    expect([graph.value(scaled), graph.value(graph.target)]).toEqual([
      { shape: [2], data: Float64Array.of(6, 8) },
      62,
    ]);
    expect([graph.gradient(x), graph.gradient(v)]).toEqual([
      37,
      { shape: [2], data: Float64Array.of(12, 16) },
    ]);
    graph.set(v, { shape: [2], data: Float64Array.of(1, 1) });
    graph.run();
    expect([graph.value(graph.target), graph.gradient(x)]).toEqual([16, 14]);
  });

  it("[A86] answers -1 and adds nothing for what cannot be added", () => {
    const graph = new FlatGraph();
    const x = graph.leaf(1);
    const v = graph.leaf({ shape: [2], data: new Float64Array(2) });
    const w = graph.leaf({ shape: [3], data: new Float64Array(3) });
    const { count } = graph;
    const refused = [
      graph.append("nope", x),
      graph.append("variable"),
      graph.append("pi"),
      graph.append("add", x),
      graph.append("add", x, x, x),
      graph.append("stack"),
      graph.append("neg", 7),
      graph.append("neg", -1),
      graph.append("neg", 0.5),
      graph.append("add", v, w),
    ];
    expect(refused).toEqual(refused.map(() => -1));
    expect(graph.count).toBe(count);
    expect([graph.value(count), graph.gradient(x), kindNumber("stack"), kindNumber("nope")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("ignores a value for what is no changeable leaf, and one of another shape", () => {
    const graph = new FlatGraph();
    const x = graph.leaf(1);
    const two = graph.constant(2);
    const v = graph.leaf({ shape: [2], data: Float64Array.of(1, 2) });
    const sum = graph.append("add", x, two);
    for (const node of [two, sum, v, 99]) graph.set(node, 7);
    graph.set(x, { shape: [1], data: Float64Array.of(5) });
    graph.set(v, { shape: [3], data: new Float64Array(3) });
    graph.forward();
    expect([x, two, sum].map((node) => graph.value(node))).toEqual([1, 2, 3]);
    expect(graph.value(v)).toEqual({ shape: [2], data: Float64Array.of(1, 2) });
  });

  it("[A86] takes a node after it has rested, with the numbers of both before and after", () => {
    const graph = chain(1000);
    graph.run();
    graph.rest();
    expect(graph.tier).not.toBe("switch");
    graph.set(0, 2);
    graph.run();
    expect([graph.value(999), graph.gradient(0)]).toEqual([2000, 1000]);
    graph.target = graph.append("mul", 999, 999);
    expect(graph.tier).toBe("switch");
    graph.run();
    expect([graph.value(999), graph.value(1000), graph.gradient(999), graph.gradient(0)]).toEqual([
      2000, 4_000_000, 4000, 4_000_000,
    ]);
  });

  it("[A85] finds a faster tier by itself when the same graph runs again and again", () => {
    const graph = chain(300);
    let runs = 0;
    while (graph.tier === "switch" && runs < 1000) {
      graph.set(0, ++runs);
      graph.run();
    }
    expect(graph.tier).not.toBe("switch");
    expect(runs).toBeGreaterThan(1);
    expect([graph.value(299), graph.gradient(0)]).toEqual([300 * runs, 300]);
  });

  it("[A19] runs a million nodes in a row, also at rest", () => {
    const graph = chain(1_000_000);
    graph.run();
    expect([graph.value(999_999), graph.gradient(0)]).toEqual([1_000_000, 1_000_000]);
    graph.rest();
    graph.set(0, 3);
    graph.run();
    expect([graph.value(999_999), graph.gradient(0)]).toEqual([3_000_000, 1_000_000]);
  });
});

import { describe, expect, it } from "vitest";
import { compile, expand, type Graph, type GraphNode, operations, scalarOf, type Value } from "../index";
import { tensor } from "../testing/local-node";

const variable = (id: string, value: Value): GraphNode => ({
  id,
  op: "variable",
  inputs: [],
  name: id,
  value,
});
const constant = (id: string, value: Value): GraphNode => ({ id, op: "constant", inputs: [], value });
const node = (id: string, op: string, ...inputs: (string | null)[]): GraphNode => ({ id, op, inputs });

function expanded(graph: Graph, target: string | null) {
  const result = expand(graph, target);
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe("taking a graph apart into single numbers", () => {
  it("[A106] leaves a graph of operations on one or two numbers as it is", () => {
    const graph = {
      nodes: [variable("x", 2), constant("two", 2), node("y", "mul", "x", "two"), node("z", "exp", "y")],
    };
    const result = expanded(graph, "z");
    expect(result.graph).toEqual(graph);
    expect(result.target).toBe("z");
    expect(result.entries.get("y")).toEqual({ shape: [], ids: ["y"] });
  });

  it("[A106] makes a node of each entry, called after the whole and its place", () => {
    const W = variable(
      "W",
      tensor([
        [1, 2],
        [3, 4],
      ]),
    );
    const graph = {
      nodes: [W, variable("v", tensor([5, 6])), { ...node("p", "matmul", "W", "v"), name: "h" }],
    };
    const { entries, graph: apart, target } = expanded(graph, "p");
    expect(target).toBeNull();
    expect(entries.get("W")).toEqual({ shape: [2, 2], ids: ["W[0, 0]", "W[0, 1]", "W[1, 0]", "W[1, 1]"] });
    expect(entries.get("p")?.ids).toEqual(["p[0]", "p[1]"]);
    expect(apart.nodes.map(({ name }) => name).filter(Boolean)).toEqual([
      "W_0_0",
      "W_0_1",
      "W_1_0",
      "W_1_1",
      "v_0",
      "v_1",
      "h_0",
      "h_1",
    ]);
    const program = compile(apart, "p[1]");
    expect(program.value("p[0]")).toBe(17);
    expect(program.gradient("W[1, 0]")).toBe(5);
  });

  it("[A106] gives nothing an id or a name that something else has", () => {
    const graph = {
      nodes: [
        variable("v_0", 7),
        { ...variable("v", tensor([1, 2])) },
        variable("v[0]", 3),
        node("s", "add", "v", "v"),
      ],
    };
    const { graph: apart } = expanded(graph, null);
    expect(new Set(apart.nodes.map(({ id }) => id)).size).toBe(apart.nodes.length);
    const names = apart.nodes.flatMap(({ name }) => name ?? []);
    expect(new Set(names).size).toBe(names.length);
  });

  it("[A106] leaves out what cannot be computed, and what it feeds", () => {
    const graph = {
      nodes: [
        variable("v", tensor([1, 2])),
        variable("w", tensor([1, 2, 3])),
        node("misfit", "add", "v", "w"),
        node("behind", "exp", "misfit"),
        node("empty", "mul", "v", null),
        node("loop", "exp", "loop"),
        node("unknown", "frobnicate", "v"),
        node("fine", "norm", "v"),
      ],
    };
    const { entries, target } = expanded(graph, "fine");
    expect([...entries.keys()].sort()).toEqual(["fine", "v", "w"]);
    expect(target).toBe("fine");
    expect(expanded(graph, "behind").target).toBeNull();
    expect(expanded({ nodes: [] }, null).graph.nodes).toEqual([]);
  });

  it("[A106] is refused where it would become too large", () => {
    const large: Value = { shape: [100, 100], data: new Float64Array(10_000) };
    const graph = { nodes: [variable("A", large), node("P", "matmul", "A", "A")] };
    const result = expand(graph, null);
    expect(result.ok ? "" : result.message).toMatch(/beyond 200,000 nodes\. Use smaller/);
    const long: Value = { shape: [60_000], data: new Float64Array(60_000) };
    expect(
      expand({ nodes: [variable("v", long), node("r", "reshape", "v", "n"), constant("n", -1)] }, null).ok,
    ).toBe(true);
  });

  it("[A106] does not recurse: 50,000 nodes in reverse order", () => {
    const chain = Array.from({ length: 50_000 }, (_, at) => node(`n${at + 1}`, "sin", `n${at}`)).reverse();
    const { graph } = expanded({ nodes: [...chain, variable("n0", 1)] }, "n50000");
    expect(graph.nodes.length).toBe(50_001);
  });

  const ties: readonly [string, number[]][] = [
    ["max", [2, 2]],
    ["max", [3, 1, 3, 3]],
    ["min", [1, 1, 5]],
    ["clamp", [1, 1, 2]],
    ["clamp", [2, 1, 2]],
    ["clamp", [0, 1, 2]],
    ["clamp", [3, 1, 2]],
    ["clamp", [3, 2, 1]],
    ["huber", [1, 1, 0.5]],
    ["huber", [1.5, 1, 0.5]],
    ["huber", [1, 4, 0.5]],
    ["sum", [1, 2, 3]],
    ["mean", [1, 2, 4]],
    ["product", [2, 0, 3]],
    ["product", [0, 0, 3]],
  ];

  it.each(ties)("[A106] %s of %j has the same value and gradients in single operations", (op, values) => {
    const leaves = values.map((value, at) => variable(`x${at}`, value));
    const graph = { nodes: [...leaves, node("y", op, ...leaves.map(({ id }) => id))] };
    const whole = compile(graph, "y");
    const apart = compile(expanded(graph, "y").graph, "y");
    expect(scalarOf(apart.value("y"))).toBeCloseTo(scalarOf(whole.value("y")), 12);
    for (const { id } of leaves)
      expect(scalarOf(apart.gradient(id)), id).toBeCloseTo(scalarOf(whole.gradient(id)), 12);
  });

  it("[A106] knows how to take every operation apart", () => {
    const tested = new Set(ties.map(([op]) => op));
    for (const { id, wide } of operations) if (wide !== undefined) expect(tested, id).toContain(id);
  });
});

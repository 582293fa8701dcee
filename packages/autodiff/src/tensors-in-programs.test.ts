import { describe, expect, it } from "vitest";
import { compile, type Graph, type GraphNode, type Shape, type Tensor, type Value } from "./index";
import { observed } from "./testing/observed";

const tensor = (shape: Shape, ...data: number[]): Tensor => ({ shape, data: Float64Array.from(data) });
const leaf = (id: string, value: Value, op = "variable"): GraphNode => ({
  id,
  op,
  inputs: [],
  value,
  name: id,
});
const node = (id: string, op: string, ...inputs: (string | null)[]): GraphNode => ({ id, op, inputs });
const v = leaf("v", tensor([3], 1, 2, 3));
const w = leaf("w", tensor([3], 4, 5, 6));

describe("vectors and matrices in a program", () => {
  it("[A87] have values, gradients, local derivatives and contributions in their shape", () => {
    const graph: Graph = {
      nodes: [v, w, leaf("s", 2), node("p", "mul", "v", "s"), node("d", "dot", "p", "w")],
    };
    const program = compile(graph, "d");
    expect([program.value("p"), program.value("d")]).toEqual([tensor([3], 2, 4, 6), 64]);
    expect([program.gradient("v"), program.gradient("s"), program.gradient("p")]).toEqual([
      tensor([3], 8, 10, 12),
      32,
      tensor([3], 4, 5, 6),
    ]);
    expect([program.partial("p", 0), program.contribution("p", 0), program.contribution("p", 1)]).toEqual([
      tensor([3], 2, 2, 2),
      tensor([3], 8, 10, 12),
      32,
    ]);
    expect(program.hessianVector(new Map([["s", 1]]))).toBeUndefined();
    expect(program.tangent(new Map([["s", 1]]))("d")).toBe(32);
    program.rest();
    program.set("s", 3);
    program.run();
    expect([program.value("d"), program.contribution("p", 0), program.contribution("d", 0)]).toEqual([
      96,
      tensor([3], 12, 15, 18),
      tensor([3], 4, 5, 6),
    ]);
  });

  it("[A87] are the same objects while their numbers are the same", () => {
    const program = compile({ nodes: [v, w, leaf("t", 1), node("d", "dot", "v", "w")] }, "d");
    const before = [program.value("v"), program.gradient("v"), program.contribution("d", 1)];
    program.set("t", 5);
    program.run();
    expect(program.value("v")).toBe(before[0]);
    expect(program.gradient("v")).toBe(before[1]);
    expect(program.contribution("d", 1)).toBe(before[2]);
    program.set("v", tensor([3], 1, 2, 4));
    program.run();
    expect(before[0]).toEqual(tensor([3], 1, 2, 3));
    expect(program.value("v")).toEqual(tensor([3], 1, 2, 4));
  });

  it("[A87] that do not fit are a problem at the node, and the rest keeps its numbers", () => {
    const nodes = [
      v,
      leaf("m", tensor([2], 1, 1)),
      node("bad", "add", "v", "m"),
      node("on", "neg", "bad"),
      w,
    ];
    const program = compile({ nodes: [...nodes, node("d", "dot", "v", "w")] }, "d");
    expect(program.problems()).toContainEqual({
      kind: "shape",
      node: "bad",
      message: expect.stringMatching(/^v\+m: .*a vector of 3.*a vector of 2/),
    });
    expect(["bad", "on", "d"].map((id) => program.value(id))).toEqual([undefined, undefined, 32]);
    program.set("m", tensor([3], 1, 1, 1));
    program.run();
    expect(program.problems().map(({ kind }) => kind)).not.toContain("shape");
    expect(program.value("on")).toEqual(tensor([3], -2, -3, -4));
  });

  it("[A87] have no gradients as a target, and say so", () => {
    const program = compile({ nodes: [v, node("n", "neg", "v")] }, "n");
    expect([program.target, program.value("n"), program.gradient("v"), program.contribution("n", 0)]).toEqual(
      ["n", tensor([3], -1, -2, -3), undefined, undefined],
    );
    expect(program.problems()).toEqual([
      {
        kind: "shape",
        node: "n",
        message:
          "-v is a vector of 3, and only a number has gradients. Take its sum or its mean, or choose another target.",
      },
    ]);
    expect(program.hessianVector(new Map([["v", 1]]))).toBeUndefined();
    const nodes = [leaf("u", tensor([1], 4)), leaf("s", 3), node("n", "mul", "u", "s")];
    const single = compile({ nodes }, "n");
    expect([single.gradient("u"), single.slope("s"), single.slope("u"), single.problems()]).toEqual([
      tensor([1], 3),
      4,
      undefined,
      [],
    ]);
  });

  it("[A87] change their shape when a leaf does, or a fixed number, as if compiled anew", () => {
    const two = leaf("two", 1, "constant");
    const graph: Graph = { nodes: [v, two, node("i", "index", "v", "two"), node("q", "mul", "i", "i")] };
    const program = compile(graph, "q");
    expect([program.value("q"), program.gradient("v"), program.gradient("two")]).toEqual([
      4,
      tensor([3], 0, 4, 0),
      undefined,
    ]);
    program.rest();
    program.set("two", 2);
    program.run();
    expect([program.value("q"), program.gradient("v")]).toEqual([9, tensor([3], 0, 0, 6)]);
    program.set("v", tensor([4], 1, 2, 3, 4));
    program.set("two", 3);
    program.run();
    const ids = graph.nodes.map(({ id }) => id);
    const nodes = graph.nodes.map((each) => ({
      ...each,
      ...(each.op !== "index" && each.op !== "mul" ? { value: program.value(each.id) ?? 0 } : {}),
    }));
    expect(observed(program, ids).nodes).toEqual(observed(compile({ nodes }, "q"), ids).nodes);
    program.set("v", 5);
    program.run();
    expect([program.value("v"), program.value("q")]).toEqual([5, undefined]);
  });

  it("[A22] name the first place where a number broke", () => {
    const m = leaf("m", tensor([2, 2], 1, 4, 0, 9));
    const program = compile({ nodes: [m, node("l", "ln", "m"), node("n", "neg", "l")] }, null);
    expect(program.problems()).toEqual([
      {
        kind: "not-finite",
        node: "l",
        message: "ln(m) is infinite here, at row 2, column 1: it is −∞ there. Change what goes into it.",
      },
    ]);
    const leafProblem = compile({ nodes: [leaf("u", tensor([2], 1, Number.NaN))] }, null).problems();
    expect(leafProblem.map(({ message }) => message)).toEqual([
      "The value of u at entry 2 is not a number. Give it another one.",
    ]);
  });

  it("[A23] name the place of a kink", () => {
    const program = compile(
      { nodes: [leaf("u", tensor([2], 1, 0)), node("r", "relu", "u"), node("d", "dot", "r", "r")] },
      "d",
    );
    expect(program.problems()).toEqual([
      { kind: "kink", node: "r", message: expect.stringMatching(/\(at entry 2\)\.$/) },
    ]);
  });
});

describe("nodes of any number of inputs", () => {
  it("[A87] leave empty ports out, and need one input", () => {
    const nodes = [
      leaf("x", 2),
      leaf("y", 5),
      node("s", "stack", "x", null, "y"),
      node("none", "stack", null),
    ];
    const program = compile({ nodes: [...nodes, node("d", "dot", "s", "s")] }, "d");
    expect([program.value("s"), program.value("none")]).toEqual([tensor([2], 2, 5), undefined]);
    expect([
      program.contribution("s", 0),
      program.contribution("s", 1),
      program.contribution("s", 2),
    ]).toEqual([4, undefined, 10]);
    expect([program.inputs("s"), program.wiresFrom("y")]).toEqual([["x", null, "y"], [{ to: "s", port: 2 }]]);
    expect(program.problems().map(({ kind, message }) => [kind, message])).toEqual([
      ["missing-input", expect.stringContaining("has nothing at its input")],
    ]);
    program.append(node("gone", "stack", "nobody", "x"));
    expect(program.problems().map(({ kind }) => kind)).toEqual(["missing-input", "unknown-input"]);
    expect(program.value("gone")).toBeUndefined();
  });
});

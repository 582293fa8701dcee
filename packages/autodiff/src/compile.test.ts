import { describe, expect, it } from "vitest";
import { compile, type Graph, type GraphNode } from "./index";
import { formula } from "./testing/formula";

const variable = (id: string, value = 1): GraphNode => ({ id, op: "variable", inputs: [], value, name: id });

describe("compile", () => {
  it("[A10] differentiates (4*x+1)^2", () => {
    const at1 = formula("(4*x+1)^2", { x: 1 });
    expect([at1.value, at1.gradient("x")]).toEqual([25, 40]);
    const below = formula("(4*x+1)^2", { x: -1 });
    expect([below.value, below.gradient("x")]).toEqual([9, -24]);
  });

  it("[A11] counts wires, not neighbours", () => {
    const square = formula("x*x", { x: 3 });
    expect(square.gradient("x")).toBe(6);
    expect(square.program.wiresFrom(square.id("x"))).toEqual([
      { to: square.target, port: 0 },
      { to: square.target, port: 1 },
    ]);
    expect(square.program.contribution(square.target, 0)).toBe(3);
    expect(formula("x-x", { x: 3 }).gradient("x")).toBe(0);
    expect(formula("x/x", { x: 3 }).gradient("x")).toBe(0);
  });

  it("[A13] orders from the target through ports left to right, then the rest", () => {
    const graph: Graph = {
      nodes: [
        { id: "spare", op: "neg", inputs: ["b"] },
        { id: "out", op: "sub", inputs: ["b", "a"] },
        variable("a"),
        variable("b"),
      ],
    };
    expect(compile(graph, "out").order).toEqual(["b", "a", "out", "spare"]);
    expect(compile(graph, null).order).toEqual(["b", "spare", "a", "out"]);
  });

  it("[A14] keeps everything that is not behind a gap", () => {
    const graph: Graph = {
      nodes: [
        variable("x", 2),
        { id: "half", op: "add", inputs: ["x", null] },
        { id: "double", op: "add", inputs: ["x", "x"] },
        { id: "behind", op: "neg", inputs: ["half"] },
      ],
    };
    const program = compile(graph, "double");
    expect(["half", "behind", "double"].map((id) => program.value(id))).toEqual([undefined, undefined, 4]);
    expect([program.gradient("x"), program.gradient("half"), program.partial("half", 0)]).toEqual([
      2,
      undefined,
      undefined,
    ]);
    const gap = compile(graph, "behind");
    expect([gap.gradient("x"), gap.gradient("double"), gap.contribution("double", 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("[A14] gives 0 to what does not reach the target", () => {
    const { program, id } = formula("d = a*b; s = a+b; d*s", { a: -2, b: 3 });
    const other = compile(program.graph, id("d"));
    expect([other.gradient(id("s")), other.connected(id("s"))]).toEqual([0, false]);
    expect([other.partial(id("s"), 0), other.contribution(id("s"), 0)]).toEqual([1, 0]);
  });

  it("has no gradients without a target, also when it is not there", () => {
    for (const target of [null, "gone"]) {
      const program = compile({ nodes: [variable("x", 2)] }, target);
      expect([program.target, program.value("x"), program.gradient("x")]).toEqual([null, 2, undefined]);
    }
  });

  it("sets leaves only, from the next run on", () => {
    const { program, target, id } = formula("x^2", { x: 3 });
    program.set(target, 100);
    program.set("nobody", 1);
    program.set(id("x"), 5);
    expect(program.value(target)).toBe(9);
    program.run();
    expect([program.value(target), program.gradient(id("x"))]).toEqual([25, 10]);
  });

  it("[A19] runs a chain of 100,000 nodes", () => {
    const nodes: GraphNode[] = [variable("n0", 1)];
    for (let i = 1; i < 100_000; i++) nodes.push({ id: `n${i}`, op: "add", inputs: [`n${i - 1}`, "n0"] });
    const program = compile({ nodes }, "n99999");
    expect([program.value("n99999"), program.gradient("n0"), program.order.length]).toEqual([
      100_000, 100_000, 100_000,
    ]);
    expect(program.problems()).toEqual([]);
  });

  it("[A25] survives graphs nobody should make", () => {
    const graph: Graph = {
      nodes: [
        variable("x"),
        variable("x", 7),
        { id: "__proto__", op: "constructor", inputs: ["x", "gone", null] },
        { id: "many", op: "neg", inputs: ["x", "x", "x"] },
        { id: "few", op: "add", inputs: [] },
        { id: "self", op: "neg", inputs: ["self"] },
      ],
    };
    const program = compile(graph, "many");
    expect([program.value("x"), program.value("many"), program.gradient("x")]).toEqual([1, -1, -1]);
    expect(program.order).toEqual(["x", "many", "few"]);
    expect(program.inputs("few")).toEqual([null, null]);
    expect([program.partial("many", 7), program.partial("many", -1), program.partial("many", 0.5)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(compile({ nodes: [] }, null).problems()).toEqual([]);
  });
});

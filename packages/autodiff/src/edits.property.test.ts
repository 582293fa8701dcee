import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type GraphNode, type NodeId, operation, type Value } from "./index";
import { observed } from "./testing/observed";

const IDS = Array.from({ length: 9 }, (_, index) => `n${index}`);
const OPS = [
  "variable",
  "constant",
  "add",
  "mul",
  "sub",
  "neg",
  "pow",
  "sin",
  "ln",
  "max",
  "sum",
  "nope",
  "pi",
];

const id = fc.constantFrom(...IDS);
const someId = fc.option(id, { freq: 6 });
const number = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.double({ min: -3, max: 3, noNaN: true }));
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 8, arbitrary: number },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(2, 3)
      .map((length) => ({ shape: [length], data: new Float64Array(length).fill(1.5) })),
  },
);
const node: fc.Arbitrary<GraphNode> = fc
  .record({
    id,
    op: fc.constantFrom(...OPS),
    inputs: fc.tuple(someId, someId, someId),
    value,
    named: fc.boolean(),
  })
  .map(({ id: name, op, inputs, value: given, named }) => ({
    id: name,
    op,
    inputs: inputs.slice(0, operation(op)?.variadic ? 3 : (operation(op)?.ports.length ?? 2)),
    ...(operation(op)?.kind === "leaf" ? { value: given } : {}),
    ...(named ? { name: `name_${name}` } : {}),
  }));

type Edit =
  | { readonly kind: "append" | "replace"; readonly node: GraphNode }
  | { readonly kind: "rewire"; readonly to: NodeId; readonly port: number; readonly from: NodeId | null }
  | { readonly kind: "remove" | "retarget"; readonly id: NodeId }
  | { readonly kind: "run" | "rest" };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom("append", "replace"), node }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("rewire"), to: id, port: fc.nat(2), from: someId }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("remove", "retarget"), id }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("run", "rest") }) },
);

/** What an edit makes of a plain list of nodes. */
function edited(nodes: readonly GraphNode[], each: Edit): readonly GraphNode[] {
  const exists = (name: NodeId) => nodes.some((other) => other.id === name);
  if (each.kind === "append") return exists(each.node.id) ? nodes : [...nodes, each.node];
  if (each.kind === "replace") return nodes.map((other) => (other.id === each.node.id ? each.node : other));
  if (each.kind === "remove") return nodes.filter((other) => other.id !== each.id);
  if (each.kind !== "rewire") return nodes;
  return nodes.map((other) => {
    if (other.id !== each.to) return other;
    const inputs = Array.from({ length: Math.max(other.inputs.length, each.port + 1) }, (_, port) =>
      port === each.port ? each.from : (other.inputs[port] ?? null),
    );
    return { ...other, inputs };
  });
}

describe("edits in place", () => {
  it("[A81] give the program that compiling the new graph gives, loops and missing inputs included", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 40 }), (edits) => {
        const program = compile({ nodes: [] }, null);
        let nodes: readonly GraphNode[] = [];
        let target: NodeId | null = null;
        for (const each of edits) {
          if (each.kind === "append") program.append(each.node);
          else if (each.kind === "replace") program.replace(each.node);
          else if (each.kind === "rewire") program.rewire(each.to, each.port, each.from);
          else if (each.kind === "remove") program.remove(each.id);
          else if (each.kind === "retarget") program.retarget(each.id);
          else program[each.kind]();
          nodes = edited(nodes, each);
          if (each.kind === "retarget") target = each.id;
        }
        expect(observed(program, IDS)).toEqual(observed(compile({ nodes }, target), IDS));
      }),
      { numRuns: 600 },
    );
  });

  it("[A82] are found by comparing graphs, however different these are", () => {
    const graphs = fc.array(fc.tuple(fc.array(edit, { maxLength: 6 }), someId), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(graphs, fc.boolean(), (steps, rests) => {
        const program = compile({ nodes: [] }, null);
        let nodes: readonly GraphNode[] = [];
        for (const [edits, target] of steps) {
          for (const each of edits) nodes = edited(nodes, each);
          program.set("n0", 7);
          program.update({ nodes }, target);
          if (rests) program.rest();
          expect(observed(program, IDS)).toEqual(observed(compile({ nodes }, target), IDS));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("[A82] make a constant of a variable whose value was set", () => {
    const program = compile({ nodes: [{ id: "x", op: "variable", inputs: [], value: 0 }] }, null);
    program.set("x", 7);
    program.update({ nodes: [{ id: "x", op: "pi", inputs: [] }] }, null);
    expect(program.order).toEqual(["x"]);
    expect(program.value("x")).toBe(Math.PI);
  });

  it("[A82] take the values of the graph back that were set", () => {
    const nodes: GraphNode[] = [
      { id: "x", op: "variable", inputs: [], value: 3 },
      { id: "y", op: "mul", inputs: ["x", "x"] },
    ];
    const program = compile({ nodes }, "y");
    program.set("x", 5);
    program.run();
    expect(program.value("y")).toBe(25);
    program.update({ nodes: [...nodes] }, "y");
    expect([program.value("y"), program.gradient("x")]).toEqual([9, 6]);
  });

  it("[A82] set nothing that is no leaf any more", () => {
    const program = compile({ nodes: [{ id: "x", op: "variable", inputs: [], value: 3 }] }, null);
    program.set("x", 7);
    program.update({ nodes: [{ id: "x", op: "pi", inputs: [] }] }, null);
    expect([program.order, program.value("x")]).toEqual([["x"], Math.PI]);
  });
});

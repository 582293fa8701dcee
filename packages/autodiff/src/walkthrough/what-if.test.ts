import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type Graph, type GraphNode, scalarOf, type Value } from "../index";
import { formula } from "../testing/formula";
import { PLAIN, randomGraph, SMOOTH, SMOOTH_NARROW } from "../testing/random-graph";
import { carriedFor, isEqual } from "./arithmetic";
import { type WhatIf, type WrongPass, whatIf } from "./what-if";

const shared = "c = a + b; d = a*b; y = (c + d) + c*d";

function compared(found: WhatIf) {
  if (found.kind !== "compared") throw new Error(found.words);
  return found;
}

const wrongOf = (text: string, at: Record<string, number>, slip: WrongPass, name: string) => {
  const { program, id } = formula(text, at);
  return compared(whatIf(program, slip)).nodes.find(({ node }) => node === id(name));
};

describe("what if", () => {
  it("[A176] we recursed: a and b get too much, for c and d passed on twice", () => {
    // By hand, a = 2, b = 3: c = 5, d = 6; dy/dc = 1 + 6, dy/dd = 1 + 5. Plain recursion visits c by way of c+d with 1
    // (a: 1, b: 1), d with 1 (a: +3, b: +2), then by way of c·d c with 7 (a: +7) and d with 6 (a: +18).
    const a = wrongOf(shared, { a: 2, b: 3 }, "recursed", "a");
    expect([a?.right, a?.wrong]).toEqual([7 + 18, 1 + 3 + 7 + 18]);
    const b = wrongOf(shared, { a: 2, b: 3 }, "recursed", "b");
    expect([b?.right, b?.wrong]).toEqual([7 + 12, 1 + 2 + 7 + 12]);
    expect(a?.words).toBe("a: 29 in place of 25");
    for (const name of ["c", "d"])
      expect(wrongOf(shared, { a: 2, b: 3 }, "recursed", name)?.isWrong).toBe(false);
  });

  it("[A176] we overwrote: every fork keeps its last contribution", () => {
    const { program, id } = formula(shared, { a: 2, b: 3 });
    const { forks } = compared(whatIf(program, "overwrote"));
    expect(forks.map(({ node }) => node).sort()).toEqual(["a", "b", "c", "d"].map(id).sort());
    // c·d is written first, then c+d takes its place; d = a·b is written before c = a+b.
    expect(forks.map(({ node, wrong }) => [node, wrong]).sort()).toEqual(
      [
        [id("a"), 1],
        [id("b"), 1],
        [id("c"), 1],
        [id("d"), 1],
      ].sort(),
    );
    expect(wrongOf("x*x", { x: 3 }, "overwrote", "x")).toMatchObject({ right: 6, wrong: 3, isWrong: true });
  });

  it("[A176] says where nothing goes wrong, and why", () => {
    const chain = formula("(4*x+1)^2", { x: 1 }).program;
    expect(whatIf(chain, "recursed").words).toContain("nothing goes wrong");
    expect(whatIf(chain, "overwrote").words).toContain("nothing goes wrong");
    const square = compared(whatIf(formula("x*x", { x: 3 }).program, "recursed"));
    expect(square.nodes.some(({ isWrong }) => isWrong)).toBe(false);
    expect(square.words).toContain("all gradients come out right");
    expect(whatIf(compile(chain.graph, null), "recursed")).toMatchObject({ kind: "unavailable" });
  });

  it("[A176] does not follow a doubling chain to its end", () => {
    const nodes: GraphNode[] = [{ id: "n0", op: "variable", inputs: [], value: 1 }];
    for (let index = 1; index <= 60; index++)
      nodes.push({
        id: `n${index}`,
        op: "mul",
        inputs: [`n${index - 1}`, index % 2 ? "n0" : `n${index - 2}`],
      });
    expect(whatIf(compile({ nodes }, "n60"), "recursed").kind).toBe("unavailable");
    expect(whatIf(compile({ nodes }, "n60"), "overwrote").kind).toBe("compared");
  });

  it("[A176] works through vectors and matrices", () => {
    const vector = (...entries: number[]): Value => ({
      shape: [entries.length],
      data: Float64Array.from(entries),
    });
    const graph: Graph = {
      nodes: [
        { id: "A", op: "variable", inputs: [], value: { shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) } },
        { id: "v", op: "variable", inputs: [], value: vector(1, -1) },
        { id: "u", op: "matmul", inputs: ["A", "v"] },
        { id: "p", op: "mul", inputs: ["u", "u"] },
        { id: "s", op: "sum", inputs: ["p"] },
      ],
    };
    const program = compile(graph, "s");
    const found = compared(whatIf(program, "overwrote"));
    const half = (id: string) => {
      const [right, wrong] = ["right", "wrong"].map(
        (each) =>
          found.nodes.map((node) => (each === "right" ? node.right : node.wrong))[
            found.nodes.findIndex(({ node }) => node === id)
          ],
      );
      return [right, wrong].map((value) => (typeof value === "object" ? [...value.data] : value));
    };
    expect(half("u")).toEqual([
      [-2, -2],
      [-1, -1],
    ]);
    expect(half("v")).toEqual([
      [-8, -12],
      [-4, -6],
    ]);
  });

  it("[A176] is the right pass with the right upstream: what a wire carries for its own gradient is its contribution", () => {
    fc.assert(
      fc.property(randomGraph(SMOOTH, 12, PLAIN), (graph) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        for (const to of program.order) {
          const upstream = program.gradient(to);
          for (const port of program.inputs(to).keys()) {
            const want = program.contribution(to, port);
            if (want === undefined || upstream === undefined || !program.connected(to)) continue;
            const got = carriedFor(program, { to, port }, upstream);
            expect(isEqual(got ?? Number.NaN, want), `${scalarOf(got)} ${scalarOf(want)}`).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("[A176] holds at every fork and for every target, as a program would that is written this way", () => {
    fc.assert(
      fc.property(randomGraph(SMOOTH_NARROW, 7, PLAIN), fc.nat(), (graph, pick) => {
        const target = graph.nodes[pick % graph.nodes.length]?.id ?? "";
        const program = compile(graph, target);
        const local = (to: string, port: number) => scalarOf(program.partial(to, port) ?? 0);
        const added = new Map([[target, 1]]);
        const recurse = (id: string): void => {
          const before = added.get(id) ?? 0;
          const inputs = program.inputs(id).flatMap((from) => (from === null ? [] : [from]));
          inputs.forEach((from, port) => {
            added.set(from, (added.get(from) ?? 0) + local(id, port) * before);
          });
          for (const from of new Set(inputs)) recurse(from);
        };
        recurse(target);
        const replaced = new Map([[target, 1]]);
        for (const id of [...program.order].reverse()) {
          const above = replaced.get(id);
          if (above === undefined) continue;
          program.inputs(id).forEach((from, port) => {
            if (from !== null) replaced.set(from, local(id, port) * above);
          });
        }
        for (const [slip, expected] of [["recursed", added] as const, ["overwrote", replaced] as const]) {
          const found = whatIf(program, slip);
          if (found.kind !== "compared") continue;
          const forks = new Set(found.forks.map(({ node }) => node));
          for (const { node, right, wrong } of found.nodes) {
            const want = expected.get(node) ?? Number.NaN;
            expect(isEqual(wrong, want), `${slip} ${node}: ${scalarOf(wrong)}, not ${want}`).toBe(true);
            expect(isEqual(right, program.gradient(node) ?? Number.NaN)).toBe(true);
            const wires = program.wiresFrom(node).filter(({ to }) => program.connected(to));
            expect(forks.has(node)).toBe(node !== target && wires.length > 1);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, compile, type Graph, gradientGraph, hessian, type Program, scalarOf } from "../index";
import { ALL, isTame, PLAIN, randomGraph } from "../testing/random-graph";

/** Seen on the way: verdicts of `check`, and which operations took part in a comparison. */
type Seen = { readonly verdicts: Map<string, number>; readonly ops: Set<string> };

/** A Huber loss that bends at a negative distance means nothing; its formula and its rule need not agree there. */
function isMeant(graph: Graph, program: Program): boolean {
  return graph.nodes.every(
    ({ op, inputs }) => op !== "huber" || scalarOf(program.value(inputs[2] ?? "")) > 0,
  );
}

describe("every operation on numbers, in random graphs with shared nodes and duplicate wires", () => {
  it("[A143] has the same gradient in reverse, forward, by differences and as a graph", () => {
    const seen: Seen = { verdicts: new Map(), ops: new Set() };
    let asGraph = 0;
    fc.assert(
      fc.property(randomGraph(ALL, 8, PLAIN), (graph) => {
        const target = graph.nodes.at(-1)?.id ?? "";
        const program = compile(graph, target);
        if (!isTame(program) || !isMeant(graph, program)) return;
        const variables = graph.nodes.filter(({ op }) => op === "variable").map(({ id }) => id);
        for (const { verdict, words } of check(program)) {
          expect(["differs", "forward-differs"], words).not.toContain(verdict);
          seen.verdicts.set(verdict, (seen.verdicts.get(verdict) ?? 0) + 1);
        }
        const derived = gradientGraph(graph, target, variables);
        if (!derived.ok) throw new Error(derived.fault.message);
        const values = compile(derived.graph, null);
        for (const id of variables) {
          const got = scalarOf(values.value(derived.gradients.get(id) ?? ""));
          const want = scalarOf(program.gradient(id));
          if (!Number.isFinite(want) || !Number.isFinite(got)) continue;
          expect(Math.abs(got - want), `${got}, expected ${want}`).toBeLessThanOrEqual(
            1e-7 * (1 + Math.abs(want)),
          );
          asGraph++;
        }
        for (const { id, op } of graph.nodes) if (program.connected(id)) seen.ops.add(op);
      }),
      { numRuns: 1200, seed: 17 },
    );
    expect(ALL.filter((op) => !seen.ops.has(op))).toEqual([]);
    const agreed = seen.verdicts.get("agrees") ?? 0;
    const others = [...seen.verdicts.values()].reduce((sum, count) => sum + count, 0) - agreed;
    expect(agreed).toBeGreaterThan(300);
    expect(others).toBeLessThan(agreed / 10);
    expect(asGraph).toBeGreaterThan(300);
  }, 60_000);

  it("[A143] has second derivatives that are the gradients of its gradient graph", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomGraph(ALL, 6, PLAIN), (graph) => {
        const target = graph.nodes.at(-1)?.id ?? "";
        const program = compile(graph, target);
        if (!isTame(program) || !isMeant(graph, program)) return;
        const variables = graph.nodes.filter(({ op }) => op === "variable").map(({ id }) => id);
        const matrix = hessian(program, variables);
        const derived = gradientGraph(graph, target, variables);
        if (matrix === undefined || !derived.ok) throw new Error("no second derivatives");
        variables.forEach((id, row) => {
          const first = compile(derived.graph, derived.gradients.get(id) ?? "");
          variables.forEach((other, column) => {
            const want = scalarOf(first.gradient(other) ?? 0);
            const got = matrix[row]?.[column] ?? Number.NaN;
            if (!Number.isFinite(want) || !Number.isFinite(got)) return;
            expect(Math.abs(got - want), `${got}, expected ${want}`).toBeLessThanOrEqual(
              1e-6 * (1 + Math.abs(want)),
            );
            compared++;
          });
        });
      }),
      { numRuns: 400, seed: 19 },
    );
    expect(compared).toBeGreaterThan(300);
  }, 60_000);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type Graph, operation, type Program, scalarOf } from "../index";
import { ALL, randomGraph, SMOOTH } from "../testing/random-graph";

const anyNumber = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -3, max: 3, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1, Number.NaN, Infinity, -Infinity, 1e300) },
);
/** Values for some of the leaves, one round after the other. */
const rounds = fc.array(fc.array(fc.tuple(fc.nat(2), anyNumber), { maxLength: 3 }), { maxLength: 8 });
const someGraph = randomGraph(ALL, 40);

const idsOf = (graph: Graph) => graph.nodes.map(({ id }) => id);
const targetOf = (graph: Graph) => graph.nodes.at(-1)?.id ?? null;

/** A program of the same graph, compiled with the values that `program` holds. */
function fresh(program: Program, graph: Graph): Program {
  const nodes = graph.nodes.map((node) =>
    operation(node.op)?.kind === "leaf" ? { ...node, value: program.value(node.id) ?? 1 } : node,
  );
  return compile({ nodes }, program.target);
}

function numbers(program: Program, graph: Graph) {
  return idsOf(graph).map((id) => [
    program.value(id),
    program.gradient(id),
    ...[0, 1].flatMap((port) => [program.partial(id, port), program.contribution(id, port)]),
  ]);
}

describe("runs", () => {
  it("[A83] over what changed give the numbers of a full pass, tiers and numbers that are none included", () => {
    fc.assert(
      fc.property(someGraph, rounds, fc.nat(8), (graph, sets, rest) => {
        const program = compile(graph, targetOf(graph));
        for (const [round, values] of sets.entries()) {
          if (round === rest) program.rest();
          for (const [leaf, value] of values) program.set(`v${leaf}`, value);
          if (round % 3 === 1) program.forward();
          program.run();
          expect(numbers(program, graph)).toEqual(numbers(fresh(program, graph), graph));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("[A83] forward alone bring values up to date and leave gradients as they were", () => {
    fc.assert(
      fc.property(someGraph, fc.boolean(), anyNumber, (graph, rests, value) => {
        const program = compile(graph, targetOf(graph));
        if (rests) program.rest();
        const before = idsOf(graph).map((id) => program.gradient(id));
        program.set("v0", value);
        program.forward();
        expect(idsOf(graph).map((id) => program.gradient(id))).toEqual(before);
        const whole = fresh(program, graph);
        expect(idsOf(graph).map((id) => program.value(id))).toEqual(
          idsOf(graph).map((id) => whole.value(id)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("[A84] slopes are gradients", () => {
    fc.assert(
      fc.property(randomGraph(SMOOTH, 30), fc.boolean(), (graph, rests) => {
        const program = compile(graph, targetOf(graph));
        if (rests) program.rest();
        for (const { id, op } of graph.nodes) {
          const slope = program.slope(id);
          if (operation(op)?.kind !== "leaf") expect(slope).toBeUndefined();
          else close(slope, scalarOf(program.gradient(id)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("[A84] tangents are sums of slopes, and Hessian-vector products are differences of gradients", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomGraph(["add", "mul", "sub", "sin", "tanh"], 16), (graph) => {
        const target = targetOf(graph) ?? "";
        const program = compile(graph, target);
        const leaves = graph.nodes.filter(({ op }) => op === "variable");
        const along = new Map(leaves.map(({ id }, index) => [id, index + 0.5]));
        const moved = program.tangent(along);
        close(
          scalarOf(moved(target)),
          leaves.reduce((sum, { id }) => sum + (along.get(id) ?? 0) * scalarOf(program.gradient(id)), 0),
        );
        const curved = program.hessianVector(along);
        if (curved === undefined) return;
        const step = 1e-5;
        const [up, down] = [1, -1].map((sign) => {
          for (const { id, value } of leaves)
            program.set(id, scalarOf(value) + sign * step * (along.get(id) ?? 0));
          program.run();
          return leaves.map(({ id }) => scalarOf(program.gradient(id)));
        });
        for (const [index, { id }] of leaves.entries()) {
          const difference = ((up?.[index] ?? 0) - (down?.[index] ?? 0)) / (2 * step);
          // Products of products grow beyond what a difference of doubles can tell.
          if (Math.abs(up?.[index] ?? 0) > 1e3) continue;
          compared++;
          expect(Math.abs(scalarOf(curved(id)) - difference)).toBeLessThan(1e-3 * (1 + Math.abs(difference)));
        }
      }),
      { numRuns: 300, seed: 5 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

function close(a: number | undefined, b: number): void {
  if (!Number.isFinite(b)) return;
  expect(Math.abs((a ?? Number.NaN) - b)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(b)));
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type Graph, scalarOf } from "./index";
import { randomGraph, SMOOTH } from "./testing/random-graph";

const STEP = 1e-5;

function valueAt(graph: Graph, target: string, variable: string, value: number): number {
  const program = compile(graph, target);
  program.set(variable, value);
  program.run();
  return scalarOf(program.value(target));
}

describe("gradients of random graphs", () => {
  it("[A10] are the central differences, with shared nodes and duplicate wires", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomGraph(SMOOTH), (graph) => {
        const target = graph.nodes.at(-1)?.id ?? "";
        const program = compile(graph, target);
        for (const node of graph.nodes) {
          if (node.op !== "variable") continue;
          const x = scalarOf(node.value ?? 1);
          const [low, high] = [
            valueAt(graph, target, node.id, x - STEP),
            valueAt(graph, target, node.id, x + STEP),
          ];
          // Products of products grow beyond what a difference of doubles can tell.
          if (!(Math.abs(high) < 1e4 && Math.abs(low) < 1e4)) continue;
          const gradient = scalarOf(program.gradient(node.id));
          const difference = (high - low) / (2 * STEP);
          const curvature = Math.abs(high - 2 * scalarOf(program.value(target)) + low) / STEP;
          const allowed = 1e-4 * (1 + Math.abs(gradient)) + curvature;
          expect(Math.abs(gradient - difference), `${node.name}: ${gradient} or ${difference}`).toBeLessThan(
            allowed,
          );
          compared++;
        }
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it("[A11] are the sums of what the wires carry, and each wire carries upstream times local", () => {
    fc.assert(
      fc.property(randomGraph(SMOOTH), (graph) => {
        const target = graph.nodes.at(-1)?.id ?? "";
        const program = compile(graph, target);
        for (const { id } of graph.nodes) {
          let sum = id === target ? 1 : 0;
          for (const { to, port } of [...program.wiresFrom(id)].reverse()) {
            const carried = scalarOf(program.contribution(to, port));
            expect(carried).toBeCloseTo(
              scalarOf(program.gradient(to)) * scalarOf(program.partial(to, port)),
              9,
            );
            sum += carried;
          }
          const gradient = scalarOf(program.gradient(id));
          if (Number.isFinite(gradient))
            expect(Math.abs(gradient - sum)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(sum)));
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it("[A12] do not change when a program runs again", () => {
    fc.assert(
      fc.property(randomGraph(SMOOTH), (graph) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        const before = graph.nodes.map(({ id }) => program.gradient(id));
        program.run();
        program.run();
        expect(graph.nodes.map(({ id }) => program.gradient(id))).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compile,
  expand,
  type Graph,
  isTensor,
  operations,
  type Program,
  scalarOf,
  type Value,
} from "../index";
import { uneven } from "../testing/local-node";
import { randomTensors } from "../testing/random-tensors";

const STEP = 1e-6;
/** Beyond this a difference of doubles tells nothing. */
const LARGEST = 1e3;

const entriesOf = (value: Value | undefined): readonly number[] =>
  isTensor(value) ? Array.from(value.data) : value === undefined ? [] : [value];

function variables(graph: Graph) {
  return graph.nodes.filter(({ op }) => op === "variable");
}

/** A direction for every variable. */
function directions(graph: Graph): Map<string, Value> {
  return new Map(
    variables(graph).map(({ id, value }, at) => [
      id,
      isTensor(value) ? { ...value, data: uneven(value.data.length, at) } : (uneven(1, at)[0] ?? 0),
    ]),
  );
}

/** The target's value when all variables have moved a step in a direction. */
function movedValue(program: Program, along: ReadonlyMap<string, Value>, step: number): number {
  for (const { id, value = 0 } of variables(program.graph)) {
    const by = entriesOf(along.get(id));
    const moved = entriesOf(value).map((x, place) => x + step * (by[place] ?? 0));
    program.set(id, isTensor(value) ? { ...value, data: Float64Array.from(moved) } : (moved[0] ?? 0));
  }
  program.run();
  return scalarOf(program.value(program.target ?? ""));
}

function isSmall(program: Program): boolean {
  return program.graph.nodes.every(({ id }) =>
    entriesOf(program.value(id)).every((entry) => Math.abs(entry) < LARGEST),
  );
}

function expectNear(found: number, wanted: number, allowed: number, what: string): void {
  if (Object.is(found, wanted)) return;
  expect(Math.abs(found - wanted), `${what}: ${found} or ${wanted}`).toBeLessThanOrEqual(allowed);
}

describe("random graphs of vectors and matrices", () => {
  it("[A107] have the values and gradients of the same graph in single numbers", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomTensors(), ({ graph, target }) => {
        const program = compile(graph, target);
        const apart = expand(graph, target);
        if (!apart.ok || !isSmall(program)) return;
        const single = compile(apart.graph, apart.target);
        const scale = 1 + Math.abs(scalarOf(program.value(target)));
        expectNear(
          scalarOf(single.value(apart.target ?? "")),
          scalarOf(program.value(target)),
          1e-9 * scale,
          "value",
        );
        for (const node of graph.nodes) {
          seen.add(node.op);
          const ids = apart.entries.get(node.id)?.ids ?? [];
          const value = entriesOf(program.value(node.id));
          expect(value.length, node.op).toBe(ids.length);
          const gradient = entriesOf(program.gradient(node.id));
          ids.forEach((id, place) => {
            const wanted = scalarOf(single.value(id));
            expectNear(
              value[place] ?? Number.NaN,
              wanted,
              1e-9 * (1 + Math.abs(wanted)),
              `value of ${node.id}`,
            );
            if (node.op !== "variable") return;
            const slope = scalarOf(single.gradient(id));
            expectNear(
              gradient[place] ?? Number.NaN,
              slope,
              1e-7 * (1 + Math.abs(slope)),
              `gradient of ${node.id}`,
            );
          });
        }
      }),
      { numRuns: 400, seed: 5 },
    );
    for (const { id, kind, wide } of operations)
      if (kind === "tensor" || wide !== undefined) expect(seen, id).toContain(id);
  });

  it("[A107] move along a direction as central differences, tangents and gradients say", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomTensors(), ({ graph, target }) => {
        const program = compile(graph, target);
        if (!isSmall(program) || program.problems().some(({ kind }) => kind === "kink")) return;
        const along = directions(graph);
        const tangent = scalarOf(program.tangent(along)(target));
        let slope = 0;
        for (const [id, by] of along) {
          const gradient = entriesOf(program.gradient(id));
          entriesOf(by).forEach((move, place) => {
            slope += move * (gradient[place] ?? Number.NaN);
          });
        }
        expectNear(slope, tangent, 1e-9 * (1 + Math.abs(tangent)) * LARGEST, "tangent");
        const middle = scalarOf(program.value(target));
        const [low, high] = [movedValue(program, along, -STEP), movedValue(program, along, STEP)];
        // The number of a class that moves is none.
        if (Number.isNaN(low) || Number.isNaN(high)) return;
        const curvature = Math.abs(high - 2 * middle + low) / STEP;
        expectNear((high - low) / (2 * STEP), slope, 1e-4 * (1 + Math.abs(slope)) + curvature, "difference");
        compared++;
      }),
      { numRuns: 400, seed: 9 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it("[A101] with any wires at all never throw, and what fits keeps its numbers", () => {
    const wires = fc.array(fc.tuple(fc.nat(1000), fc.nat(4), fc.nat(1000)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(randomTensors(), wires, ({ graph, target }, crossed) => {
        const nodes = graph.nodes.map((node) => ({ ...node, inputs: [...node.inputs] }));
        for (const [to, port, from] of crossed) {
          const node = nodes[to % nodes.length];
          if (node !== undefined && port < node.inputs.length)
            node.inputs[port] = nodes[from % nodes.length]?.id ?? null;
        }
        const program = compile({ nodes }, target);
        const apart = expand({ nodes }, target);
        for (const problem of program.problems()) expect(problem.message).not.toMatch(/undefined|NaN/);
        for (const { id } of nodes) {
          const given = apart.ok ? apart.entries.get(id) : undefined;
          expect(program.value(id) === undefined, id).toBe(given === undefined);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

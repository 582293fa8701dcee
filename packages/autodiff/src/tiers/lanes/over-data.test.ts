import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../compile";
import type { Graph, NodeId } from "../../graph";
import { parse } from "../../parse/parse";
import { scalarOf } from "../../tensor/tensor";
import { randomGraph, SMOOTH_NARROW } from "../../testing/random-graph";
import { type DataOptions, type DataProgram, overData } from "./over-data";

const engines: [string, DataOptions][] = [
  ["WebAssembly", {}],
  ["JavaScript", { javascriptOnly: true }],
];
const NARROW = [...SMOOTH_NARROW, "div", "pow", "exp", "ln", "sqrt", "cbrt", "abs", "relu", "atan2", "log"];

function formula(text: string): { graph: Graph; target: NodeId; id: (name: string) => NodeId } {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return { ...parsed, id: (name) => parsed.names.get(name)?.node ?? "" };
}

function program(...given: Parameters<typeof overData>): DataProgram {
  const result = overData(...given);
  if (!result.ok) throw new Error(result.fault.message);
  return result.program;
}

/** Loss and gradients by one ordinary program, set to each point in turn. */
function onePointAtATime(
  graph: Graph,
  target: NodeId,
  columns: ReadonlyMap<NodeId, Float64Array>,
  points: number,
) {
  const each = compile(graph, target);
  const sums = new Map<NodeId, number>();
  let loss = 0;
  for (let point = 0; point < points; point++) {
    for (const [id, column] of columns) each.set(id, column[point] ?? 0);
    each.run();
    const value = each.value(target);
    loss += (typeof value === "number" ? value : Number.NaN) / points;
    for (const { id } of graph.nodes) {
      const gradient = each.gradient(id);
      if (typeof gradient === "number") sums.set(id, (sums.get(id) ?? 0) + gradient / points);
    }
  }
  return { loss, sums };
}

const total = (numbers: Float64Array | number | undefined) =>
  typeof numbers === "object" ? numbers.reduce((sum, x) => sum + x, 0) : numbers;

/** As near as sums in another order are, far from where numbers end; NaN is like NaN only. */
function alike(a: number, b: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return a === b || Math.abs(b) > 1e9 || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

describe.each(engines)("overData in %s", (_name, options) => {
  it("[A79] takes many parameters at once, and leaves columns and what is computed alone", () => {
    const { graph, target, id } = formula("w = 2; b = 1; (w*x + b)^2");
    const line = program(graph, target, new Map([[id("x"), Float64Array.of(1, 2)]]), options);
    const leaves = line.parameters([id("b"), id("x"), "nothing", target, id("w")]);
    leaves.set([0, 7, 7, 7, 3]);
    line.run();
    expect([line.value(id("x")), line.loss]).toEqual([Float64Array.of(1, 2), (9 + 36) / 2]);
    const found = new Float64Array(5).fill(1);
    leaves.gradients(found);
    expect([...found]).toEqual([line.gradient(id("b")), 0, 0, 0, line.gradient(id("w"))]);
  });

  it("[A79] fits a line: the loss is the mean over the points, gradients of what they share are summed", () => {
    const { graph, target, id } = formula("w = 2; b = 1; (w*x + b - t)^2");
    const x = Float64Array.of(1, 2, 4);
    const t = Float64Array.of(3, 4, 10);
    const line = program(
      graph,
      target,
      new Map([
        [id("x"), x],
        [id("t"), t],
      ]),
      options,
    );
    expect(line.points).toBe(3);
    expect(line.loss).toBe((0 + 1 + 1) / 3);
    expect(line.value(target)).toEqual(Float64Array.of(0, 1, 1));
    expect(line.value(id("w"))).toBe(2);
    expect(line.gradient(id("w"))).toBeCloseTo((2 * 1 * 2 + 2 * -1 * 4) / 3, 12);
    expect(line.gradient(id("b"))).toBeCloseTo(0, 12);
    expect(line.gradient(id("t"))).toEqual(Float64Array.of(0, -2 / 3, 2 / 3));
    line.set(id("w"), 3);
    line.set(id("x"), 100);
    line.run();
    expect(line.value(target)).toEqual(Float64Array.of(1, 9, 9));
    expect(
      program(
        graph,
        target,
        new Map([
          [id("x"), x],
          [id("t"), t],
        ]),
        { ...options, reduction: "sum" },
      ).loss,
    ).toBe(2);
  });

  it("[A79] differentiates what points share on its way, too", () => {
    const { graph, target, id } = formula("w = 3; w^2 * x + w^2");
    const columns = new Map([[id("x"), Float64Array.of(1, 2, 3, 6)]]);
    expect(program(graph, target, columns, options).gradient(id("w"))).toBe(2 * 3 * 3 + 2 * 3);
  });

  it("[A79] says what ordinary programs say one point at a time", () => {
    const numbers = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        randomGraph(NARROW, 16),
        fc.array(fc.constantFrom(0, 1, -1, 0.5, 2), { minLength: 1, maxLength: 5 }),
        numbers,
        (random, column, shift) => {
          // Whole eighths: far from where sums in another order are other sums.
          const eighths = (value = 0) => Math.round(8 * value) / 8;
          const graph = {
            nodes: random.nodes.map((node) => ({ ...node, value: eighths(scalarOf(node.value)) })),
          };
          const target = graph.nodes.at(-1)?.id ?? "";
          const columns = new Map([["v0", Float64Array.from(column, (x) => x + Math.round(shift))]]);
          const lanes = program(graph, target, columns, options);
          const { loss, sums } = onePointAtATime(graph, target, columns, column.length);
          expect(alike(lanes.loss, loss)).toBe(true);
          for (const { id, op } of graph.nodes) {
            const wanted = sums.get(id);
            // Where a shared slope is infinite it matters whether points are added before or behind it: ∞ − ∞ is nothing.
            if (wanted === undefined || !Number.isFinite(wanted)) continue;
            const gradient = total(lanes.gradient(id)) ?? Number.NaN;
            expect([id, op, gradient, alike(gradient, wanted)]).toEqual([id, op, gradient, true]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

it("[A79] has the same numbers with and without WebAssembly, to the last bit", () => {
  fc.assert(
    fc.property(
      randomGraph(NARROW, 20),
      fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 1, maxLength: 9 }),
      (graph, column) => {
        const target = graph.nodes.at(-1)?.id ?? "";
        const columns = new Map([["v0", Float64Array.from(column)]]);
        const [a, b] = engines.map(([, options]) => program(graph, target, columns, options));
        const all = (of: DataProgram | undefined) => [
          of?.loss,
          ...graph.nodes.flatMap(({ id }) => [of?.value(id), of?.gradient(id)]),
        ];
        expect(all(a)).toEqual(all(b));
      },
    ),
    { numRuns: 200 },
  );
});

describe("overData", () => {
  const { graph, target, id } = formula("a * norm([x, y])");
  const plain = formula("a * x + y");
  const fault = (...given: Parameters<typeof overData>) => {
    const result = overData(...given);
    return result.ok ? undefined : result.fault;
  };

  it("[A79] answers with a fault where data and graph do not fit", () => {
    const column = Float64Array.of(1, 2);
    const x = plain.id("x");
    expect(fault(plain.graph, plain.target, new Map())?.kind).toBe("no-points");
    expect(fault(plain.graph, plain.target, new Map([[x, new Float64Array()]]))?.kind).toBe("no-points");
    expect(fault(plain.graph, plain.target, new Map([[plain.target, column]]))?.kind).toBe("not-a-leaf");
    expect(fault(plain.graph, plain.target, new Map([["nobody", column]]))?.kind).toBe("not-a-leaf");
    expect(fault(plain.graph, "nobody", new Map([[x, column]]))?.kind).toBe("no-target");
    expect(fault(graph, target, new Map([[id("x"), column]]))?.kind).toBe("not-numbers");
    const two = new Map([
      [x, column],
      [plain.id("y"), Float64Array.of(1, 2, 3)],
    ]);
    expect(fault(plain.graph, plain.target, two)).toEqual({
      kind: "different-lengths",
      message: "All columns need the same number of points; there are 2 and 3.",
      node: plain.id("y"),
    });
  });
});

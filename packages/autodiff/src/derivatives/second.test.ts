import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type GraphNode, hessian, jacobian, parse, scalarOf } from "../index";
import { toNumber } from "../testing/corpus";
import type { Case } from "../testing/corpus-types";
import { formula } from "../testing/formula";
import { isTame, PLAIN, randomGraph, SMOOTH } from "../testing/random-graph";

const file = new URL("../../cases/expressions.json", import.meta.url);
const { cases }: { cases: Case[] } = JSON.parse(readFileSync(file, "utf8"));
const curved = cases.filter((entry) => entry.hessian !== undefined);

describe("second derivatives", () => {
  it("[A140] of the corpus are 197 cases", () => expect(curved.length).toBe(197));

  it.each(curved.map((entry) => [entry.id, entry] as const))("[A140] %s", (_id, entry) => {
    const vars = new Map(Object.entries(entry.vars ?? {}));
    const parsed = parse(entry.expr, { variables: vars.keys() });
    if (!parsed.ok) throw new Error(parsed.fault.message);
    const program = compile(parsed.graph, parsed.target);
    for (const [name, value] of vars) program.set(parsed.names.get(name)?.node ?? "", toNumber(value));
    program.run();
    const names = [...vars.keys()].filter((name) => parsed.names.has(name));
    const found = hessian(
      program,
      names.map((name) => parsed.names.get(name)?.node ?? ""),
    );
    for (const [pair, want] of Object.entries(entry.hessian ?? {})) {
      const [row, column] = pair.split(",").map((name) => names.indexOf(name));
      const got = row === -1 || column === -1 ? 0 : (found?.[row ?? 0]?.[column ?? 0] ?? Number.NaN);
      const allowed = entry.tol?.hessian?.[pair] ?? 0;
      expect(Math.abs(got - toNumber(want)), `${pair}: ${got}, expected ${want}`).toBeLessThanOrEqual(
        allowed,
      );
    }
  });

  it("[A140] are the differences of gradients, and symmetric", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomGraph([...SMOOTH, "div", "exp"], 10, PLAIN), (graph) => {
        const target = graph.nodes.at(-1)?.id ?? "";
        const program = compile(graph, target);
        if (!isTame(program)) return;
        const ids = graph.nodes.filter(({ op }) => op === "variable").map(({ id }) => id);
        const matrix = hessian(program, ids);
        if (matrix === undefined) throw new Error("no second derivatives");
        ids.forEach((id, row) => {
          const x = scalarOf(program.value(id));
          const h = 1e-5;
          const gradientsAt = (value: number) => {
            program.set(id, value);
            program.run();
            return ids.map((other) => scalarOf(program.gradient(other)));
          };
          const [low, high] = [gradientsAt(x - h), gradientsAt(x + h)];
          gradientsAt(x);
          ids.forEach((_other, column) => {
            const entry = matrix[row]?.[column] ?? Number.NaN;
            const difference = ((high[column] ?? 0) - (low[column] ?? 0)) / (2 * h);
            if (!(Math.abs(difference) < 1e4)) return;
            expect(Math.abs(entry - difference)).toBeLessThanOrEqual(1e-3 * (1 + Math.abs(difference)));
            const mirrored = matrix[column]?.[row] ?? Number.NaN;
            expect(Math.abs(entry - mirrored)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(entry)));
            compared++;
          });
        });
      }),
      { numRuns: 300, seed: 13 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it("[A140] are not known of what is no leaf with a number", () => {
    const { program, target } = formula("x^2");
    expect(hessian(program, ["gone"])).toBeUndefined();
    expect(hessian(compile(program.graph, null), [target])).toBeUndefined();
  });
});

describe("second derivatives of vectors", () => {
  it("[A140] take what holds more than a number apart", () => {
    const value = { shape: [2], data: Float64Array.of(3, 4) };
    const nodes: GraphNode[] = [
      { id: "v", op: "variable", inputs: [], value },
      { id: "n", op: "norm", inputs: ["v"] },
    ];
    const found = hessian(compile({ nodes }, "n"), ["v"]);
    const want = [16 / 125, -12 / 125, -12 / 125, 9 / 125];
    found?.flat().forEach((entry, at) => {
      expect(entry).toBeCloseTo(want[at] ?? Number.NaN, 12);
    });
    expect(found?.flat().length).toBe(4);
  });
});

describe("the Jacobian", () => {
  const { graph, id } = formula("u = x*y; v = x + y^2; u*v", { x: 2, y: 3 });

  it("[A141] has a row an output and a column an input, in either mode", () => {
    const [x, y, u, v] = ["x", "y", "u", "v"].map(id);
    const point = {
      nodes: graph.nodes.map((n) =>
        n.name === "x" ? { ...n, value: 2 } : n.name === "y" ? { ...n, value: 3 } : n,
      ),
    };
    expect(jacobian(point, [u ?? "", v ?? ""], [x ?? "", y ?? ""])).toEqual([
      [3, 2],
      [1, 6],
    ]);
    expect(jacobian(point, [u ?? ""], [x ?? "", y ?? ""])).toEqual([[3, 2]]);
    const target = graph.nodes.at(-1)?.id ?? "";
    expect(jacobian(point, [target], [u ?? "", v ?? "", x ?? ""])).toEqual([[11, 6, 0]]);
    expect(jacobian(point, [target], ["gone"])).toBeUndefined();
  });

  it("[A141] counts the entries of vectors and matrices", () => {
    const nodes: GraphNode[] = [
      { id: "A", op: "variable", inputs: [], value: { shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) } },
      { id: "v", op: "variable", inputs: [], value: { shape: [2], data: Float64Array.of(5, 6) } },
      { id: "m", op: "matmul", inputs: ["A", "v"] },
    ];
    expect(jacobian({ nodes }, ["m"], ["v"])).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(jacobian({ nodes }, ["m"], ["A"])).toEqual([
      [5, 6, 0, 0],
      [0, 0, 5, 6],
    ]);
  });
});

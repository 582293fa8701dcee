import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type GraphNode, paths, scalarOf } from "../index";
import { formula } from "../testing/formula";
import { isTame, PLAIN, randomGraph, SMOOTH } from "../testing/random-graph";

function found(text: string, name = "x", at: Record<string, number> = {}) {
  const { program, id } = formula(text, at);
  const result = paths(program, id(name));
  if (result.kind !== "paths") throw new Error(result.words);
  return result;
}

describe("paths", () => {
  it("[A136] lists every way to the target with its product", () => {
    const { paths: listed, words, count, sum } = found("3*x^2 - 4*x + 5", "x", { x: 3 });
    expect(listed.map((path) => path.words)).toEqual([
      "x → x² → 3·x² → 3·x²−4·x → 3·x²−4·x+5: 6 × 3 × 1 × 1 = 18",
      "x → 4·x → 3·x²−4·x → 3·x²−4·x+5: 4 × (−1) × 1 = −4",
    ]);
    expect(words).toBe(
      "2 paths lead from x to the target, so add their products: 18 + (−4) = 14. That is the gradient of x.",
    );
    expect([count, sum]).toEqual([2n, 14]);
  });

  it("[A136] tells both wires of one node into the same operation apart", () => {
    const { paths: listed } = found("x*x", "x", { x: 3 });
    expect(listed.map(({ wires }) => wires.map(({ port }) => port))).toEqual([[0], [1]]);
    expect(listed.map(({ product }) => product)).toEqual([3, 3]);
  });

  it("[A136] knows a single path, none, and the target itself", () => {
    expect(found("x^2", "x", { x: 3 }).words).toBe(
      "One path leads from x to the target: the gradient of x is 6.",
    );
    const { program, id, target } = formula("y = 2; x + 1", { x: 3 });
    expect(paths(program, id("y")).words).toBe("No path leads from y to the target, so its gradient is 0.");
    expect(paths(program, target).words).toBe("x+1 is the target itself, so its gradient is 1.");
    expect(paths(program, "gone")).toEqual({
      kind: "no-numbers",
      words: "? has no gradient, so there are no paths to multiply along.",
    });
  });

  it.each([
    [30, 1_073_741_824n, "The paths from x are too many to list: 1,073,741,824"],
    [9, 512n, "The paths from x are too many to list: 512"],
    [50_000, 10n ** 30n + 1n, "The paths from x are too many to list: more than 10³⁰"],
  ])("[A137] counts the 2^%d paths of a doubling chain before it lists them", (length, count, words) => {
    const nodes: GraphNode[] = [{ id: "n0", op: "variable", inputs: [], name: "x" }];
    for (let at = 1; at <= length; at++) {
      nodes.push({ id: `n${at}`, op: "add", inputs: [`n${at - 1}`, `n${at - 1}`] });
    }
    expect(paths(compile({ nodes }, `n${length}`), "n0")).toEqual({ kind: "too-many", count, words });
  });

  it("[A136] lists a path of 20,000 nodes", () => {
    const nodes: GraphNode[] = [{ id: "n0", op: "variable", inputs: [], name: "x" }];
    for (let at = 1; at <= 20_000; at++) nodes.push({ id: `n${at}`, op: "neg", inputs: [`n${at - 1}`] });
    const result = paths(compile({ nodes }, "n20000"), "n0");
    expect(result.kind === "paths" && [result.sum, result.paths[0]?.wires.length]).toEqual([1, 20_000]);
  });

  it("[A136] gives products that add up to the gradient", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomGraph([...SMOOTH, "div", "sqrt", "max", "relu"], 10, PLAIN), (graph) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        if (!isTame(program)) return;
        for (const { id } of graph.nodes) {
          const result = paths(program, id, 1000);
          if (result.kind !== "paths") continue;
          const gradient = scalarOf(program.gradient(id));
          const size = result.paths.reduce((sum, { product }) => sum + Math.abs(product), 0);
          expect(Math.abs(result.sum - gradient)).toBeLessThanOrEqual(1e-12 * (1 + size));
          expect(BigInt(result.paths.length)).toBe(result.count);
          compared++;
        }
      }),
      { numRuns: 300, seed: 2 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  it("[A136] sends nothing through a fixed exponent, and lets a dead branch absorb a pole", () => {
    expect(found("x^3*2", "x", { x: 2 }).paths.length).toBe(1);
    expect(found("min(1/x, 1)", "x", { x: 0 }).sum).toBe(0);
  });
});

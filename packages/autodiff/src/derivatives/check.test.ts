import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, compile, type GraphNode, type Value } from "../index";
import { formula } from "../testing/formula";
import { isTame, PLAIN, randomGraph, SMOOTH } from "../testing/random-graph";
import { compare } from "./compare";

const verdicts = (text: string, at: Record<string, number> = {}) =>
  check(formula(text, at).program).map(({ verdict }) => verdict);

describe("check", () => {
  it.each([
    ["(4*x+1)^2", { x: 1 }, "agrees"],
    ["x^3", { x: 0 }, "agrees"],
    ["exp(x)", { x: -30 }, "agrees"],
    ["1/x", { x: 1e-3 }, "agrees"],
    ["1000000 + x^2", { x: 3 }, "agrees"],
    ["sin(1000*x)", { x: 0.2 }, "agrees"],
    ["5*x - 5*x", { x: 2 }, "agrees"],
    ["sigmoid(x)", { x: 40 }, "agrees"],
    ["abs(x)^3", { x: 0 }, "agrees"],
    ["relu(x)", { x: 1e-3 }, "agrees"],
    ["relu(x)", { x: 0 }, "corner"],
    ["abs(x)", { x: 0 }, "corner"],
    ["max(x, 2)", { x: 2 }, "corner"],
    ["sqrt(x^2)", { x: 0 }, "corner"],
    ["abs(x - 1) + x^2", { x: 1 }, "corner"],
    ["relu(x) - relu(-x)", { x: 0 }, "corner"],
    ["step(x)", { x: 0 }, "jump"],
    ["sign(x) + x", { x: 0 }, "jump"],
    ["sqrt(x)", { x: 0 }, "upright"],
    ["cbrt(x)", { x: 0 }, "upright"],
    ["asin(x)", { x: 1 }, "upright"],
    ["asin(x/x)", { x: 3 }, "no-slope"],
    ["x^(x/x)", { x: -2 }, "no-slope"],
    ["x^1.5", { x: 0 }, "edge"],
    ["ln(x)", { x: -1 }, "no-value"],
    ["1/x", { x: 0 }, "no-value"],
  ])("[A138] %s at %o: %s", (text, at, verdict) => {
    expect(verdicts(text, at)).toEqual([verdict]);
  });

  it("[A138] says it in a sentence", () => {
    const words = (text: string, x: number) => check(formula(text, { x }).program)[0]?.words;
    expect(words("(4*x+1)^2", 1)).toBe("x: the gradient 40 agrees with the difference 40.");
    expect(words("relu(x)", 0)).toBe(
      "x: a corner. The slope is another one on either side, so there is no derivative; 0 is used.",
    );
    expect(words("step(x)", 0)).toContain("the target jumps here");
    expect(words("sqrt(x)", 0)).toContain("stands upright here, so the gradient is infinite (∞)");
    expect(words("x^1.5", 0)).toContain("no value on one side");
    expect(words("ln(x)", -1)).toContain("nothing to compare");
  });

  it("[A138] finds a gradient that is wrong", () => {
    const line = {
      at: (shift: number) => (2 + shift) ** 2,
      x: 2,
      step: 1e-5,
      noise: 1e-15,
      meetsKink: false,
    };
    expect(compare(line, 4, 4).verdict).toBe("agrees");
    expect(compare(line, 4.00001, 4.00001).verdict).toBe("differs");
    expect(compare(line, -4, -4).verdict).toBe("differs");
    expect(compare(line, 4, 4.1).verdict).toBe("forward-differs");
    expect(compare({ ...line, noise: 1 }, 3, 3).verdict).toBe("unclear");
  });

  it("[A138] checks every number of a vector, and leaves the program as it was", () => {
    const v: Value = { shape: [3], data: Float64Array.of(-1, 0, 2) };
    const nodes: GraphNode[] = [
      { id: "v", op: "variable", inputs: [], value: v, name: "v" },
      { id: "r", op: "relu", inputs: ["v"] },
      { id: "s", op: "norm", inputs: ["r"] },
    ];
    const program = compile({ nodes }, "s");
    const before = program.gradient("v");
    const found = check(program);
    expect(found.map(({ entry, verdict }) => [entry, verdict])).toEqual([
      [0, "agrees"],
      [1, "agrees"],
      [2, "agrees"],
    ]);
    expect(found[2]?.words).toBe("v[3]: the gradient 1 agrees with the difference 1.");
    expect([program.gradient("v"), program.value("v")]).toEqual([before, v]);
  });

  it("[A138] agrees everywhere on random smooth graphs", () => {
    const counted = { agrees: 0, other: 0 };
    fc.assert(
      fc.property(randomGraph([...SMOOTH, "div", "sqrt", "exp", "atan2"], 10, PLAIN), (graph) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        if (!isTame(program)) return;
        for (const { verdict, words } of check(program)) {
          expect(["agrees", "unclear"], words).toContain(verdict);
          counted[verdict === "agrees" ? "agrees" : "other"]++;
        }
      }),
      { numRuns: 400, seed: 9 },
    );
    expect(counted.agrees).toBeGreaterThan(300);
    expect(counted.other).toBeLessThan(counted.agrees / 50);
  });

  it("[A138] has nothing to check without a target", () => {
    expect(check(compile({ nodes: [] }, null))).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, walkthrough } from "../index";
import { formula } from "../testing/formula";
import { PLAIN, randomGraph, SMOOTH } from "../testing/random-graph";
import { jumpToNode } from "./jump";
import { BackwardPass } from "./readiness";
import { revealed } from "./revealed";

const { program, id, target } = formula("c = a + b; d = a*b; y = (c + d) + c*d", { a: 2, b: 3 });
const steps = walkthrough(program);
const at = (kind: string, node: string) =>
  steps.findIndex((step) => step.kind === kind && step.node === node);
const jump = (index: number, node: string) => jumpToNode(program, steps, index, node);
const seed = at("seed", target);

describe("jumping to a node", () => {
  it("[A186] leads to its value on the way forward, also back", () => {
    expect(jump(0, id("b"))).toEqual({ ok: true, index: at("value", id("b")) });
    expect(jump(3, id("a"))).toEqual({ ok: true, index: at("value", id("a")) });
  });

  it("[A186] refuses a value whose inputs are missing, and names them", () => {
    expect(jump(0, id("c"))).toEqual({
      ok: false,
      reason: "c needs the value of b first, which is not worked out yet.",
    });
    expect(jump(0, target)).toMatchObject({ ok: false, reason: expect.stringMatching(/values of .* and /) });
    expect(jump(0, "gone").ok).toBe(false);
  });

  it("[A186] refuses a gradient that waits, and says for what", () => {
    expect(jump(seed, id("c"))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("c is still waiting for 2 of 2 contributions"),
    });
    expect(jump(seed, id("a"))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("Its gradient would be too little now."),
    });
  });

  it("[A186] lets a node that is ready pass on, sums first, and leads back to a gradient that is known", () => {
    const next = jump(seed, target);
    expect(next).toEqual({ ok: true, index: seed + 1 });
    const sum = at("sum", id("c"));
    expect(jump(sum - 1, id("c"))).toEqual({ ok: true, index: sum });
    const onward = jump(sum, id("c"));
    expect(onward.ok && steps[onward.index]?.wires[0]?.to).toBe(id("c"));
    expect(jump(steps.length - 1, id("c"))).toEqual({ ok: true, index: sum });
    expect(jump(steps.length - 1, target)).toEqual({ ok: true, index: seed });
  });

  it("[A186] never leads past what the node still waits for, on any graph and to any target", () => {
    fc.assert(
      fc.property(
        randomGraph(SMOOTH, 10, PLAIN),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (graph, goal, pick, where) => {
          const { nodes } = graph;
          const some = compile(graph, nodes[goal % nodes.length]?.id ?? null);
          const all = walkthrough(some);
          const index = where % Math.max(all.length, 1);
          const node = nodes[pick % nodes.length]?.id ?? "";
          const result = jumpToNode(some, all, index, node);
          if (!result.ok) {
            expect(result.reason).toMatch(/\.$/);
            return;
          }
          const target = all[result.index];
          expect(target).toBeDefined();
          const before = revealed(all, index);
          if (target?.phase !== "backward" || result.index <= index) return;
          const readiness = new BackwardPass(some, before.contributions).readiness(node);
          expect(readiness?.kind).not.toBe("waiting");
        },
      ),
      { numRuns: 200 },
    );
  });
});

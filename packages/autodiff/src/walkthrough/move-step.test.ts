import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivation } from "../handouts/derivation";
import { trace } from "../handouts/trace";
import { compile, revealed, stepId, walkthrough } from "../index";
import { formula } from "../testing/formula";
import { PLAIN, randomGraph, SMOOTH } from "../testing/random-graph";
import { moveStep } from "./move-step";
import type { Step } from "./step";
import { stepNeeds } from "./step-needs";

const ranksOf = (order: readonly string[]) => {
  const places = new Map(order.map((id, place) => [id, place]));
  return (id: string) => places.get(id);
};

const graphs = randomGraph(SMOOTH, 9, PLAIN);

function inLegalOrder(steps: readonly Step[], needs: (step: Step) => readonly Step[]): boolean {
  const seen = new Set<Step>();
  return steps.every((step) => {
    const isLegal = needs(step).every((needed) => seen.has(needed));
    seen.add(step);
    return isLegal;
  });
}

describe("the order of steps", () => {
  it("[A187] is legal and complete whatever is wished for", () => {
    fc.assert(
      fc.property(graphs, fc.func(fc.option(fc.double(), { nil: undefined })), (graph, ranks) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        const plain = walkthrough(program);
        const wished = walkthrough(program, { ranks });
        expect(wished.map(stepId).sort()).toEqual(plain.map(stepId).sort());
        expect(inLegalOrder(wished, stepNeeds(program, wished))).toBe(true);
        expect(revealed(wished, wished.length)).toEqual(revealed(plain, plain.length));
        const shown = wished.flatMap(({ reveals }) => reveals.values);
        expect(new Set(shown).size).toBe(shown.length);
      }),
      { numRuns: 100 },
    );
  });

  it("[A187] puts constants with the first step that uses them", () => {
    const { program, id } = formula("u = 3*x; w = 3*y; L = u + w", { x: 1, y: 2 });
    const first = `value ${id("y")}`;
    const second = `value ${id("w")}`;
    const steps = walkthrough(program, {
      ranks: (step) => (step === first ? -2 : step === second ? -1 : undefined),
    });
    expect(steps.slice(0, 2).map(stepId)).toEqual([first, second]);
    expect(steps[1]?.reveals.values).toHaveLength(2);
  });
});

describe("handouts", () => {
  it("[A187] follow the same order", () => {
    const { program, id } = formula("c = a + b", { a: 2, b: 3 });
    const ranks = ranksOf([`value ${id("b")}`, `value ${id("a")}`]);
    expect(trace(program, { ranks }).forward.map(({ what }) => what)).toEqual(["b", "a", "c = a+b"]);
    const [wished, usual] = [derivation(program, { ranks }), derivation(program)];
    if (!wished.ok || !usual.ok) throw new Error("there is a derivation");
    const letters = ({ text }: { text: string }) =>
      [...text.matchAll(/^\s*([abc])\b/gm)].map((found) => found[1]);
    expect([letters(usual), letters(wished)]).toEqual([
      ["a", "b", "c"],
      ["b", "a", "c"],
    ]);
  });
});

describe("moving a step", () => {
  it("[A188] exchanges neighbours that do not need each other", () => {
    const { program, id } = formula("c = a + b", { a: 2, b: 3 });
    const steps = walkthrough(program);
    const moved = moveStep(program, steps, 1, -1);
    if (!moved.ok) throw new Error(moved.reason);
    const again = walkthrough(program, { ranks: ranksOf(moved.order) });
    expect(again.slice(0, 2).map(({ node }) => node)).toEqual([id("b"), id("a")]);
  });

  it("[A188] says which step needs the other", () => {
    const { program } = formula("c = a + b; y = c*c", { a: 2, b: 3 });
    const steps = walkthrough(program);
    const reason = (index: number, by: -1 | 1) => {
      const moved = moveStep(program, steps, index, by);
      return moved.ok ? "" : moved.reason;
    };
    const at = (kind: Step["kind"]) => steps.findIndex((step) => step.kind === kind);
    expect(reason(0, -1)).toBe("This is the first step.");
    expect(reason(steps.length - 1, 1)).toBe("This is the last step.");
    expect(reason(2, -1)).toBe("c is worked out from b, so it comes after it.");
    expect(reason(at("seed"), -1)).toContain("when the forward pass is complete");
    expect(reason(at("sum"), -1)).toBe("c is summed up when all of its contributions have arrived.");
    expect(reason(at("sum"), 1)).toContain("is made from the gradient of c");
  });

  it("[A188] any move that is allowed gives exactly that order", () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 8 }), (graph, moves) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        let steps = walkthrough(program);
        for (const [where, later] of moves) {
          const moved = moveStep(program, steps, where % steps.length, later ? 1 : -1);
          if (!moved.ok) continue;
          steps = walkthrough(program, { ranks: ranksOf(moved.order) });
          expect(steps.map(stepId)).toEqual(moved.order);
        }
      }),
      { numRuns: 60 },
    );
  });
});

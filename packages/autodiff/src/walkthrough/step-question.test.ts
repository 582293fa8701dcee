import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, scalarOf, walkthrough } from "../index";
import { formula } from "../testing/formula";
import { PLAIN, randomGraph, SMOOTH } from "../testing/random-graph";
import { type StepQuestion, stepQuestion } from "./step-question";

function questions(text: string, at: Record<string, number>): readonly StepQuestion[] {
  const { program } = formula(text, at);
  return walkthrough(program).flatMap((step) => stepQuestion(program, step) ?? []);
}

describe("questions of a walkthrough", () => {
  it("[A178] asks for every number that has to be worked out, in order", () => {
    expect(questions("(4*x+1)^2", { x: 1 }).map(({ prompt, correct }) => `${prompt} ${correct}`)).toEqual([
      "What is the value of 4·x? 4",
      "What is the value of 4·x+1? 5",
      "What is the value of (4·x+1)²? 25",
      "The way back begins at the target. What is ∂L/∂((4·x+1)²)? 1",
      "What is the gradient of 4·x+1, ∂L/∂(4·x+1)? 10",
      "What is the gradient of 4·x, ∂L/∂(4·x)? 10",
      "What is the gradient of x, ∂L/∂x? 40",
    ]);
    expect(
      questions("x*x", { x: 3 })
        .map(({ prompt, correct }) => `${prompt} ${correct}`)
        .slice(-3),
    ).toEqual([
      "What comes back to x from x·x by its input 1, as one of the contributions to ∂L/∂x? 3",
      "What comes back to x from x·x by its input 2, as one of the contributions to ∂L/∂x? 3",
      "Everything that comes back to x is there. What is its gradient, ∂L/∂x? 6",
    ]);
  });

  it("[A178] helps with the calculation on the way forward, with the slip on the way back", () => {
    const [first, ...rest] = questions("(4*x+1)^2", { x: 1 });
    expect(first?.diagnose("5")).toEqual({ kind: "unclear", hint: "Multiply 4 by x: 4 × 1." });
    expect(first?.diagnose("8/2")).toEqual({ kind: "right" });
    expect(first?.diagnose("four")).toMatchObject({ kind: "unreadable" });
    expect(rest.at(-1)?.diagnose("20")).toMatchObject({ slug: "exponent-dropped" });
    expect(rest.at(-1)?.diagnose("4")).toMatchObject({ slug: "local-only" });
    const sum = questions("x*x + 5*x", { x: 3 }).at(-1);
    expect(sum?.diagnose("77")).toMatchObject({ kind: "unclear" });
    expect(sum?.diagnose("5")).toMatchObject({ slug: "one-path-only" });
  });

  it("[A178] asks nothing that has no finite value", () => {
    expect(questions("ln(x)", { x: -1 }).map(({ prompt }) => prompt)).toEqual([
      "The way back begins at the target. What is ∂L/∂(ln(x))?",
    ]);
  });

  it("[A178] takes the engine's own numbers, whatever the graph", () => {
    fc.assert(
      fc.property(randomGraph(SMOOTH, 14, PLAIN), (graph) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        for (const step of walkthrough(program)) {
          const found = stepQuestion(program, step);
          if (found !== null) expect(found.diagnose(scalarOf(found.correct))).toEqual({ kind: "right" });
        }
      }),
      { numRuns: 40 },
    );
  });
});

import { compile, parse, walkthrough } from "@gradboard/autodiff";
import type { Diagnosis } from "@gradboard/autodiff/teaching";
import { describe, expect, it } from "vitest";
import { revealOf } from "./reveal-of";

function stepsOf(formula: string) {
  const read = parse(formula);
  if (!read.ok) throw new Error(read.fault.message);
  const program = compile(read.graph, read.target);
  program.run();
  return walkthrough(program);
}

const plain = { mode: null, presenter: null, steps: [], index: 0, ask: null, asking: false } as const;

describe("revealOf", () => {
  const steps = stepsOf("(4*x+1)^2");

  it("hides nothing without a walkthrough", () => {
    expect(revealOf({ ...plain, mode: null, presenter: null, steps, index: 0 })).toBeNull();
  });

  it("shows no gradient before the seed", () => {
    const reveal = revealOf({ ...plain, mode: "following", presenter: null, steps, index: 0 });
    expect(reveal?.gradients.size).toBe(0);
    expect(reveal?.focus).toBe(steps[0]?.node);
  });

  it("grows with every step up to all gradients", () => {
    let before = 0;
    for (let index = 0; index < steps.length; index += 1) {
      const reveal = revealOf({ ...plain, mode: "presenting", presenter: null, steps, index });
      const size = (reveal?.values.size ?? 0) + (reveal?.gradients.size ?? 0);
      expect(size).toBeGreaterThanOrEqual(before);
      before = size;
    }
    expect(before).toBeGreaterThan(steps.length / 2);
  });

  it("hides what a step is asked about, and only that", () => {
    const index = steps.length - 1;
    const right: Diagnosis = { kind: "right" };
    const question = { prompt: "", correct: 40, diagnose: () => right };
    const state = { ...plain, mode: "alone", steps, index } as const;
    const asked = revealOf({ ...state, asking: true, ask: { question, verdict: null } });
    const node = steps[index]?.node ?? "";
    expect([asked?.gradients.has(node), asked?.focus]).toEqual([false, node]);
    expect(asked?.gradients.size).toBe((revealOf(state)?.gradients.size ?? 0) - 1);
    expect(asked?.contributions.size).toBe((revealOf(state)?.contributions.size ?? 0) - 1);
  });

  it("shows no number where the steps are gone", () => {
    expect(
      revealOf({ ...plain, mode: "presenting", presenter: null, steps: [], index: 0 })?.values.size,
    ).toBe(0);
  });
});

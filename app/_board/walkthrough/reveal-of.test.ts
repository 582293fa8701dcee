import { compile, parse, walkthrough } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { revealOf } from "./reveal-of";

function stepsOf(formula: string) {
  const read = parse(formula);
  if (!read.ok) throw new Error(read.fault.message);
  const program = compile(read.graph, read.target);
  program.run();
  return walkthrough(program);
}

describe("revealOf", () => {
  const steps = stepsOf("(4*x+1)^2");

  it("hides nothing without a walkthrough", () => {
    expect(revealOf({ mode: null, presenter: null, steps, index: 0 })).toBeNull();
  });

  it("shows no gradient before the seed", () => {
    const reveal = revealOf({ mode: "following", presenter: null, steps, index: 0 });
    expect(reveal?.gradients.size).toBe(0);
    expect(reveal?.focus).toBe(steps[0]?.node);
  });

  it("grows with every step up to all gradients", () => {
    let before = 0;
    for (let index = 0; index < steps.length; index += 1) {
      const reveal = revealOf({ mode: "presenting", presenter: null, steps, index });
      const size = (reveal?.values.size ?? 0) + (reveal?.gradients.size ?? 0);
      expect(size).toBeGreaterThanOrEqual(before);
      before = size;
    }
    expect(before).toBeGreaterThan(steps.length / 2);
  });

  it("shows no number where the steps are gone", () => {
    expect(revealOf({ mode: "presenting", presenter: null, steps: [], index: 0 })?.values.size).toBe(0);
  });
});

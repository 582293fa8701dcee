import { describe, expect, it } from "vitest";
import { compile, type GraphNode, nudge } from "../index";
import { formula } from "../testing/formula";
import { stepFor } from "./nudge";

describe("nudge", () => {
  it("[A139] tells both sides and their difference", () => {
    const { program, id } = formula("(4*x+1)^2", { x: 1 });
    const found = nudge(program, id("x"), 0.001);
    expect(found.words).toBe(
      "Move x from 0.999 to 1.001: the target goes from 24.960016 to 25.040016. Divide the change by the step: 0.08 ÷ 0.002 = 40. The gradient is 40.",
    );
    expect(found).toMatchObject({ below: { at: 0.999 }, above: { at: 1.001 }, step: 0.001, gradient: 40 });
    expect(found.slope).toBeCloseTo(40, 9);
    expect([program.value(id("x")), program.gradient(id("x"))]).toEqual([1, 40]);
  });

  it("[A139] moves an operation as if it were a leaf", () => {
    const { program, id } = formula("q = 4*x + 1; q^2 + x", { x: 1 });
    expect(nudge(program, id("q")).slope).toBeCloseTo(10, 6);
    expect(program.value(id("q"))).toBe(5);
  });

  it.each([
    [1, 1e-5],
    [-3, 1e-5],
    [0, 1e-7],
    [1e-9, 1e-7],
    [12345, 0.1],
    [Infinity, 1e-5],
  ])("[A139] at %d the step is %d", (x, step) => {
    expect(stepFor(x)).toBeCloseTo(step, 12);
  });

  it("[A139] chooses a step where none is given or none can be used", () => {
    const { program, id } = formula("sin(x)", { x: 0.5 });
    for (const step of [undefined, 0, -1, Number.NaN, Infinity]) {
      expect(nudge(program, id("x"), step).slope).toBeCloseTo(Math.cos(0.5), 7);
    }
  });

  it("[A139] says that a corner is one, and only where one is", () => {
    const corner = formula("r = relu(x); r + x", { x: 0 });
    const found = nudge(corner.program, corner.id("x"), 0.1);
    expect(found).toMatchObject({ verdict: "corner", gradient: 1 });
    expect([found.left, found.right]).toEqual([1, 2]);
    expect(found.words).toBe(
      "Move x from −0.1 to 0.1: the target goes from −0.1 to 0.2. This is a kink: the slope is 1 on the left and 2 on the right, so there is no derivative. The gradient used is 1.",
    );
    const steep = formula("exp(20 x)", { x: 0 });
    expect(nudge(steep.program, steep.id("x"), 0.5)).toMatchObject({ verdict: "agrees" });
    expect(nudge(corner.program, corner.id("r"))).toMatchObject({ verdict: "agrees" });
  });

  it("[A139] says so when there is nothing to see", () => {
    const { program, id } = formula("ln(x)", { x: -1 });
    expect(nudge(program, id("x")).words).toMatch(/No slope can be told from that\.$/);
    expect(nudge(program, "gone").words).toBe("? has no value that could be moved.");
  });

  it("[A139] moves one number of a matrix", () => {
    const value = { shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) };
    const nodes: GraphNode[] = [
      { id: "A", op: "variable", inputs: [], value, name: "A" },
      { id: "n", op: "norm", inputs: ["A"] },
    ];
    const found = nudge(compile({ nodes }, "n"), "A", 0.01, 2);
    expect(found.slope).toBeCloseTo(3 / Math.sqrt(30), 4);
    expect(found.words).toContain("Move A, entry 2, 1, from 2.99 to 3.01");
  });
});

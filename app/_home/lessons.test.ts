import { evaluate, parse } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { lessons } from "./lessons";

describe("lessons", () => {
  it("are read and evaluated without a problem", () => {
    for (const lesson of lessons) {
      const read = parse(lesson.formula);
      if (!read.ok) throw new Error(`${lesson.formula}: ${read.fault.message}`);
      expect(evaluate(read.graph, read.target, { ...lesson.values }).problems).toEqual([]);
    }
  });

  it("promise 40 at x in the first", () => {
    const read = parse("(4*x+1)^2");
    expect(read.ok && evaluate(read.graph, read.target, { x: 1 }).gradients.x).toBe(40);
  });
});

import { describe, expect, it } from "vitest";
import { operation, operations } from "./index";

/** Inside every operation's domain and away from kinks. */
const POINTS = [
  [0.3, 0.7],
  [0.62, 1.9],
] as const;

const scalars = operations.filter((record) => record.kind === "scalar");

describe("the table of operations", () => {
  it("holds each id and each function word once", () => {
    expect(new Set(operations.map((record) => record.id)).size).toBe(operations.length);
    const words = operations.flatMap(({ syntax }) =>
      syntax.kind === "call" || syntax.kind === "infix" ? syntax.words : [],
    );
    expect(new Set(words).size).toBe(words.length);
  });

  it("has what every board needs", () => {
    const needed =
      "variable constant parameter data e pi add sub mul div pow neg exp ln sqrt sin cos tanh sigmoid relu";
    for (const id of needed.split(" ")) expect(operation(id), id).toBeDefined();
  });

  it("[A8] knows nothing of JavaScript's own names", () => {
    for (const id of ["__proto__", "constructor", "toString", ""]) expect(operation(id)).toBeUndefined();
  });

  it.each(scalars.map((record) => [record.id, record] as const))(
    "[A10] %s: partials are differences",
    (id, record) => {
      const shift = id === "acosh" ? 1 : 0;
      for (const [p, q] of POINTS) {
        const [a, b, h] = [p + shift, q + shift, 1e-6];
        const value = record.forward(a, b);
        expect(Number.isFinite(value)).toBe(true);
        const differences = [
          (record.forward(a + h, b) - record.forward(a - h, b)) / (2 * h),
          (record.forward(a, b + h) - record.forward(a, b - h)) / (2 * h),
        ];
        record.partials.forEach((partial, port) => {
          expect(partial(a, b, value)).toBeCloseTo(differences[port] ?? Number.NaN, 5);
        });
      }
    },
  );

  it.each(scalars.map((record) => [record.id, record] as const))(
    "%s is complete: one rule, partial and place a port",
    (_id, record) => {
      const ports = record.ports.length;
      expect([record.partials.length, record.latex.ports.length]).toEqual([ports, ports]);
      expect(record.rule).toMatch(/ rule$/);
      expect(record.verb("A", "B")).toContain("A");
      expect(record.arithmetic(0.5, 2)).toContain("0.5");
      expect(record.latex.write("A", "B")).toContain("A");
    },
  );
});

import { describe, expect, it } from "vitest";
import { notes } from "../docs/notes";
import { operation, operations } from "./index";
import { portCount, portName } from "./operation";
import { forwardOf, partialOf } from "./testing/rule";

/** Inside every operation's domain and away from kinks. */
const POINTS = [
  [0.3, 0.7, 0.45, 0.2, 0.9],
  [0.62, 1.9, 2.4, 1.3, 0.1],
  [0.9, 0.35, 0.5, 0.7, 0.6],
];
const STEP = 1e-6;

const scalars = operations.filter((record) => record.kind === "scalar");
const named = scalars.map((record) => [record.id, record] as const);

describe("the table of operations", () => {
  it("holds each id and each function word once", () => {
    expect(new Set(operations.map((record) => record.id)).size).toBe(operations.length);
    const words = operations.flatMap(({ syntax }) =>
      syntax.kind === "call" || syntax.kind === "infix" ? syntax.words : [],
    );
    expect(new Set(words).size).toBe(words.length);
  });

  it("[A92] has the operations on numbers that mathematics and training need", () => {
    const needed = `variable constant parameter data e pi
      add sub mul div neg pow exp ln log2 log10 log sqrt cbrt root abs sign step equal
      sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh
      sigmoid relu leaky_relu elu gelu silu softplus erf
      min max clamp sum product mean
      squared_error absolute_error huber bce bce_logits hinge`;
    for (const id of needed.split(/\s+/)) expect(operation(id), id).toBeDefined();
  });

  it("[A8] knows nothing of JavaScript's own names", () => {
    for (const id of ["__proto__", "constructor", "toString", ""]) expect(operation(id)).toBeUndefined();
  });

  it.each(named)("[A10] %s: partials are differences", (id, record) => {
    const counts = record.variadic === true ? [1, 2, 3, 4, 5] : [record.ports.length];
    for (const [point, count] of POINTS.flatMap((each) => counts.map((count) => [each, count] as const))) {
      const inputs = point.slice(0, count).map((x) => (id === "acosh" ? x + 1 : x));
      expect(Number.isFinite(forwardOf(record, inputs))).toBe(true);
      for (let port = 0; port < count; port++) {
        const moved = (by: number) => forwardOf(record, inputs.with(port, (inputs[port] ?? 0) + by));
        const difference = (moved(STEP) - moved(-STEP)) / (2 * STEP);
        expect(partialOf(record, inputs, port), `port ${port} at ${inputs}`).toBeCloseTo(difference, 5);
      }
    }
  });

  it.each(named)(
    "[A93] %s is complete: a rule, a partial and a place a port, words for people",
    (id, record) => {
      const ports = record.ports.length;
      expect(record.latex.ports.length).toBe(ports);
      expect(record.partials.length).toBe(record.wide === undefined ? ports : 0);
      expect(record.defaults?.length ?? 0).toBeLessThan(ports);
      expect(record.rule).toMatch(/ rule$/);
      expect(record.pytorch).toMatch(/\{a\}|\{inputs\}/);
      expect(record.pytorchEntries !== undefined).toBe(record.variadic === true);
      for (const text of [record.convention, notes[id]?.about, notes[id]?.differs, record.kink?.(0, 0, 0)])
        if (text !== undefined) expect(text).toMatch(/^.+\.$/);
      expect(notes[id]?.about).toBeDefined();
      const places = ["A", "B", "C"].slice(0, ports);
      expect(record.verb(...places)).toMatch(/A/);
      expect(record.latex.write(...places)).toMatch(/A/);
      expect(record.arithmetic(...[0.5, 2, 3].slice(0, ports))).toMatch(/0\.5/);
      for (const text of [record.verb(...places), record.latex.write(...places)])
        expect(text).not.toMatch(/undefined/);
    },
  );

  it("[A93] has a note for nothing else", () => {
    for (const id of Object.keys(notes)) expect(operation(id), id).toBeDefined();
  });

  it("[A93] has operations with as many ports as they are given", () => {
    const [sum, sin] = [operation("sum"), operation("sin")];
    expect(sum && [0, 1, 5].map((given) => portCount(sum, given))).toEqual([1, 1, 5]);
    expect(sin && [0, 1, 5].map((given) => portCount(sin, given))).toEqual([1, 1, 1]);
    expect(sum && [0, 1, 4, 26].map((port) => portName(sum, port))).toEqual(["a", "b", "e", "a27"]);
  });
});

import { describe, expect, it } from "vitest";
import { compile, type Operation, operation, operations, parse, portLetter, scalarOf } from "../index";
import { slopeOf } from "./slope";

const POINTS = [
  [0.3, 0.7, 0.45, 0.2],
  [0.62, 1.9, 0.8, 1.3],
  [0.9, 0.4, 0.1, 0.6],
];

const differentiable = operations.filter((record) => record.kind === "scalar");

/** The value of a slope formula with numbers for its letters. */
function worth(formula: string, inputs: readonly number[], value: number): number {
  const parsed = parse(formula);
  if (!parsed.ok) throw new Error(`${formula}: ${parsed.fault.message}`);
  const program = compile(parsed.graph, parsed.target);
  for (const [name, { node }] of parsed.names) {
    const port = inputs.findIndex((_input, index) => portLetter(index) === name);
    if (port < 0 && name !== "y") throw new Error(`${formula}: ${name} is no input`);
    program.set(node, port < 0 ? value : (inputs[port] ?? Number.NaN));
  }
  program.run();
  return scalarOf(program.value(parsed.target));
}

function check(record: Operation, inputs: readonly number[]): void {
  const [a = Number.NaN, b = Number.NaN] = inputs;
  const value = record.wide === undefined ? record.forward(a, b) : record.wide.forward(inputs);
  expect(Number.isNaN(value)).toBe(false);
  for (let port = 0; port < inputs.length; port++) {
    const partial =
      record.wide === undefined
        ? record.partials[port]?.(a, b, value)
        : record.wide.partial(inputs, port, value);
    const formula = slopeOf(record, inputs.length, port)?.formula ?? "";
    expect(worth(formula, inputs, value), `${formula} at ${inputs}`).toBeCloseTo(partial ?? Number.NaN, 10);
  }
}

describe("the slopes of the table", () => {
  it.each(differentiable.map((record) => [record.id, record] as const))(
    "[A130] %s: the formula a teacher would write is the partial the engine computes",
    (id, record) => {
      for (const point of POINTS) {
        const shifted = point.map((x) => (id === "acosh" ? x + 1 : x));
        check(record, shifted.slice(0, record.ports.length));
        if (record.variadic) for (const count of [1, 3, 4]) check(record, shifted.slice(0, count));
      }
    },
  );

  it("[A130] has one slope a port and none beyond", () => {
    for (const record of differentiable) {
      const count = record.ports.length;
      expect(slopeOf(record, count, count - 1), record.id).toBeDefined();
      expect(slopeOf(record, count, count), record.id).toBeUndefined();
    }
  });

  it("[A130] calls inputs by letters that mean nothing else", () => {
    expect([0, 1, 4, 24, 25, 26].map(portLetter)).toEqual(["a", "b", "e5", "y25", "z", "a27"]);
    expect(operation("e")).toBeDefined();
  });
});

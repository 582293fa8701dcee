import { describe, expect, it } from "vitest";
import { operations } from "../index";
import { formula } from "../testing/formula";
import { record } from "../testing/record";
import { forwardOf, partialOf } from "../testing/rule";

const scalars = operations.filter(({ kind }) => kind === "scalar");

/** Relative distance. */
const off = (found: number, wanted: number) => Math.abs(found / wanted - 1);

/** These powers are 1 whatever the other number is, as in C. */
const isOne = (id: string, inputs: readonly number[]) => id === "pow" && (inputs[0] === 1 || inputs[1] === 0);

describe("numerics of the operations", () => {
  it.each(scalars.map((each) => [each.id, each] as const))("[A94] %s: NaN in, NaN out", (id, each) => {
    const numbers = [-Infinity, -800, -1, -0, 0, 0.5, 1, 2, 800, Infinity];
    for (let port = 0; port < each.ports.length - (each.defaults?.length ?? 0); port++) {
      for (const number of numbers) {
        const inputs = each.ports.map((_, other) => (other === port ? Number.NaN : number));
        if (!isOne(id, inputs)) expect(forwardOf(each, inputs), `${inputs}`).toBeNaN();
      }
    }
  });

  it.each("tanh sigmoid relu softplus leaky_relu elu gelu silu erf abs sign step".split(" "))(
    "[A94] %s: value and slope are numbers everywhere, also at infinity",
    (id) => {
      const each = record(id);
      for (const x of [-Infinity, -1e308, -800, -40, -5e-324, -0, 0, 5e-324, 40, 800, 1e308, Infinity]) {
        const inputs = [x, ...(each.defaults ?? [])];
        const value = forwardOf(each, inputs);
        expect(value, `at ${x}`).not.toBeNaN();
        if (Number.isFinite(x)) expect(Number.isFinite(value), `at ${x}`).toBe(true);
        expect(Number.isFinite(partialOf(each, inputs, 0)), `slope at ${x}`).toBe(true);
      }
    },
  );

  it.each([-800, -40, 0, 40, 800])(
    "[A94] the losses of a logit of %d are finite, and so are their slopes",
    (z) => {
      for (const target of [0, 0.5, 1]) {
        for (const id of ["bce_logits", "hinge", "squared_error", "absolute_error"]) {
          const each = record(id);
          const found = [
            forwardOf(each, [z, target]),
            partialOf(each, [z, target], 0),
            partialOf(each, [z, target], 1),
          ];
          expect(found.every(Number.isFinite), id).toBe(true);
        }
      }
    },
  );

  // The reference values were computed with 50 digits.
  it.each([
    ["sigmoid", [-720], 0, 2.0322308024e-313],
    ["sigmoid", [40], 0, 4.248354255291589e-18],
    ["tanh", [5], 0, 0.0001815832309438067],
    ["tanh", [19], 0, 1.2556531168192118e-16],
    ["tanh", [25], 0, 7.714999391855671e-22],
    ["asin", [0.9999999], 0, 2236.068033989975],
    ["acos", [0.9999999], 0, -2236.068033989975],
    ["atanh", [0.9999999], 0, 5000000.252631792],
    ["acosh", [1.0000001], 0, 2236.067920945309],
    ["asinh", [1e200], 0, 1e-200],
    ["div", [1e200, 1e200], 1, -1e-200],
    ["atan2", [1e200, 1e200], 0, 5e-201],
    ["atan2", [1e-200, 1e-200], 1, -5e199],
    ["gelu", [-10], 0, -7.618400096464814e-22],
    ["silu", [-50], 0, -9.450874255023197e-21],
    ["bce_logits", [40, 1], 0, -4.248354255291589e-18],
    ["bce_logits", [-40, 0], 0, 4.248354255291589e-18],
  ])("[A95] the slope of %s at %o, port %d, keeps its digits", (id, inputs, port, wanted) => {
    expect(off(partialOf(record(id), inputs, port), wanted)).toBeLessThan(1e-9);
  });

  it("[A96] powers multiply, and x^0 has no slope", () => {
    const pow = record("pow");
    for (const x of [0.1, 1.1, 3.3]) {
      expect([2, 3, -1].map((n) => forwardOf(pow, [x, n]))).toEqual([x * x, x * x * x, 1 / x]);
      expect(partialOf(pow, [x, 3], 0)).toBe(3 * (x * x));
    }
    expect([0, 2, 3].map((n) => partialOf(pow, [0, n], 0))).toEqual([0, 0, 0]);
    expect([forwardOf(pow, [1, Infinity]), forwardOf(pow, [1, Number.NaN])]).toEqual([1, 1]);
    expect([partialOf(pow, [0, 0], 1), partialOf(pow, [0, -1], 1)]).toEqual([0, -Infinity]);
    expect(formula("e^x", { x: 300 }).value).toBe(Math.exp(300));
  });

  it("[A96] roots of negative numbers are real where there is one", () => {
    const root = record("root");
    expect(forwardOf(root, [-32, 5])).toBeCloseTo(-2, 14);
    expect([forwardOf(root, [-8, 3]), forwardOf(root, [9, 2]), forwardOf(root, [-9, 2])]).toEqual([
      -2,
      3,
      Number.NaN,
    ]);
    expect([forwardOf(root, [4, -2]), forwardOf(root, [5, 1]), forwardOf(root, [5, 0])]).toEqual([
      0.5,
      5,
      Number.NaN,
    ]);
    expect(partialOf(root, [-32, 5], 0)).toBeCloseTo(1 / 80, 14);
    expect([partialOf(root, [0, 3], 0), partialOf(root, [Infinity, 3], 0)]).toEqual([Infinity, 0]);
  });

  it("[A97] long sums keep their digits", () => {
    const terms = Array.from({ length: 100_000 }, () => 0.1);
    expect(forwardOf(record("sum"), terms)).toBe(10_000);
    expect(forwardOf(record("mean"), terms)).toBe(0.1);
    expect(forwardOf(record("sum"), [1, 1e100, 1, -1e100])).toBe(2);
    expect([forwardOf(record("sum"), [0.1, 0.2]), forwardOf(record("sum"), [-0])]).toEqual([0.1 + 0.2, 0]);
  });

  it("[A97] sums and means of what is infinite or almost are no worse than their terms", () => {
    expect(forwardOf(record("sum"), [Infinity, 1, 2])).toBe(Infinity);
    expect(forwardOf(record("sum"), [Infinity, -Infinity])).toBeNaN();
    expect(forwardOf(record("mean"), [1e308, 1e308, 1e308])).toBe(1e308);
    expect(forwardOf(record("mean"), [Infinity, 1])).toBe(Infinity);
  });

  it("[A98] slopes of products are right with zeros, and cheap however many factors there are", () => {
    const product = record("product");
    const slopes = (inputs: number[]) => inputs.map((_, port) => partialOf(product, inputs, port));
    expect(slopes([2, 3, 4])).toEqual([12, 8, 6]);
    expect(slopes([0, 3, 4])).toEqual([12, 0, 0]);
    expect(slopes([0, 3, 0])).toEqual([0, 0, 0]);
    expect(
      product.wide?.partials?.(
        Array.from({ length: 300_000 }, () => 1),
        1,
      ),
    ).toHaveLength(300_000);
  });

  it("[A99] the largest and the smallest share ties equally", () => {
    const shares = (id: string, inputs: number[]) =>
      inputs.map((_, port) => partialOf(record(id), inputs, port));
    expect(shares("max", [5, 1, 5, 5])).toEqual([1 / 3, 0, 1 / 3, 1 / 3]);
    expect(shares("min", [1, 1, 2])).toEqual([0.5, 0.5, 0]);
    expect(shares("max", [-0, 0])).toEqual([0.5, 0.5]);
    expect(shares("max", [7])).toEqual([1]);
    const kink = record("max").kink;
    expect(kink?.(1, 1)).toBe("Both inputs are equal: the gradient is shared half and half.");
    expect(kink?.(5, 1, 5, 5)).toBe("3 inputs are equally large: the gradient is shared, 1/3 for each.");
    expect([kink?.(1, 2), kink?.(1, 1, 2)]).toEqual([undefined, undefined]);
  });
});

import { describe, expect, it } from "vitest";
import type { Value } from "../index";
import { nodeOf, tensor } from "../testing/local-node";
import { record } from "../testing/record";

/** Value, and gradient of the first input for this upstream gradient. */
function passes(id: string, values: readonly Value[], upstream: readonly number[] = [1]) {
  const { inputs, output, node } = nodeOf(record(id), values);
  output.gradient.set(upstream);
  node.backward();
  return { value: [...output.value], gradient: [...(inputs[0]?.gradient ?? [])] };
}

describe("numbers at the edges", () => {
  it("[A105] softmax and its kin neither overflow nor lose what is small at ±800", () => {
    const far = tensor([800, -800, 0]);
    expect(passes("softmax", [far], [1, 2, 3]).value).toEqual([1, 0, 0]);
    expect(passes("softmax", [far], [1, 2, 3]).gradient).toEqual([0, 0, 0]);
    expect(passes("log_softmax", [far], [1, 0, 0]).value).toEqual([0, -1600, -800]);
    expect(passes("log_softmax", [far], [0, 1, 0]).gradient).toEqual([-1, 1, 0]);
    expect(passes("logsumexp", [far])).toEqual({ value: [800], gradient: [1, 0, 0] });
    expect(passes("logsumexp", [tensor([-800, -800])]).value[0]).toBeCloseTo(-800 + Math.LN2, 12);
    expect(passes("cross_entropy", [far, 1])).toEqual({ value: [1600], gradient: [1, -1, 0] });
  });

  it("[A105] a class that is almost certain keeps the digits of its small loss and gradient", () => {
    const { value, gradient } = passes("cross_entropy", [tensor([40, 0]), 0]);
    const rest = Math.exp(-40);
    expect((value[0] ?? 0) / rest).toBeCloseTo(1, 12);
    expect((gradient[0] ?? 0) / -rest).toBeCloseTo(1, 12);
    expect((gradient[1] ?? 0) / rest).toBeCloseTo(1, 12);
    const slope = passes("softmax", [tensor([40, 0])], [1, 0]).gradient;
    expect((slope[0] ?? 0) / rest).toBeCloseTo(1, 12);
    expect((slope[1] ?? 0) / -rest).toBeCloseTo(1, 12);
  });

  it("[A105] log-sum-exp of infinities is what PyTorch says", () => {
    const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number;
    expect(passes("logsumexp", [tensor([low, low])])).toEqual({
      value: [low],
      gradient: [Number.NaN, Number.NaN],
    });
    expect(passes("logsumexp", [tensor([low, 0])])).toEqual({ value: [0], gradient: [0, 1] });
    expect(passes("logsumexp", [tensor([high, 0])]).value).toEqual([high]);
    expect(passes("softmax", [tensor([high, 0])]).value).toEqual([Number.NaN, Number.NaN]);
  });

  it("[A105] a norm whose squares overflow or vanish is still right", () => {
    expect(passes("norm", [tensor([3e200, 4e200])]).value[0]).toBeCloseTo(5e200, -190);
    expect((passes("norm", [tensor([3e-200, 4e-200])]).value[0] ?? 0) * 1e200).toBeCloseTo(5, 12);
    expect(passes("norm", [tensor([3e-200, 4e-200])]).gradient[0]).toBeCloseTo(0.6, 12);
    expect(passes("norm", [tensor([Number.NEGATIVE_INFINITY, 1])]).value).toEqual([Number.POSITIVE_INFINITY]);
    expect(passes("norm", [tensor([Number.NaN, 1])]).gradient).toEqual([Number.NaN, Number.NaN]);
  });

  it("[A15] the slope of a norm at 0 is 0 and a tie along an axis is shared equally", () => {
    expect(passes("norm", [tensor([0, 0])])).toEqual({ value: [0], gradient: [0, 0] });
    expect(nodeOf(record("norm"), [tensor([0, 0])]).node.kink()).toMatch(/corner/);
    expect(nodeOf(record("norm"), [tensor([0, 1])]).node.kink()).toBeUndefined();
    const tie = tensor([
      [1, 4, 4],
      [2, 1, 4],
    ]);
    const shared = passes("max_axis", [tie, 1], [6, 10]);
    expect(shared).toEqual({ value: [4, 4], gradient: [0, 3, 3, 0, 0, 10] });
    expect(nodeOf(record("max_axis"), [tie, 1]).node.kink()).toMatch(/share/);
    expect(nodeOf(record("max_axis"), [tie, 0]).node.kink()).toMatch(/share/);
    expect(nodeOf(record("max_axis"), [tensor([1, 2]), 0]).node.kink()).toBeUndefined();
  });

  it("[A15] a corner is found at any entry", () => {
    expect(nodeOf(record("relu"), [tensor([1, 0])]).node.kink()).toMatch(/corner/);
    expect(nodeOf(record("relu"), [tensor([1, 2])]).node.kink()).toBeUndefined();
    expect(nodeOf(record("mul"), [tensor([1, 0]), 1]).node.kink()).toBeUndefined();
  });

  it("[A16] in a matrix product an exact 0 absorbs an infinity, on the way back only", () => {
    const infinite = tensor([
      [Number.POSITIVE_INFINITY, 1],
      [2, 3],
    ]);
    expect(passes("matmul", [tensor([0, 1]), infinite], [1, 1]).value).toEqual([Number.NaN, 3]);
    expect(passes("matmul", [tensor([1, 1]), infinite], [0, 1])).toEqual({
      value: [Number.POSITIVE_INFINITY, 4],
      gradient: [1, 3],
    });
    expect(passes("matmul", [tensor([0, 1]), infinite], [1, 1]).gradient).toEqual([Number.NaN, Number.NaN]);
  });
});

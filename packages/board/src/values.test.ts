import { describe, expect, it } from "vitest";
import { LIMITS } from "./schema";
import { plainValue, readValue, sameValue } from "./values";

describe("values", () => {
  it("[B37] are numbers, lists of numbers, or lists of equally long lists", () => {
    expect(readValue(-0)).toBe(0);
    expect(readValue([1, 2])).toEqual({ shape: [2], data: Float64Array.of(1, 2) });
    expect(readValue([[1], [2]])).toEqual({ shape: [2, 1], data: Float64Array.of(1, 2) });
  });

  it.each([
    ["an empty list", []],
    ["an empty row", [[], []]],
    ["rows of different lengths", [[1, 2], [3]]],
    ["a number among rows", [[1], 2]],
    ["a row among numbers", [1, [2]]],
    ["three levels", [[[1]]]],
    ["something else than numbers", [1, "2"]],
    ["infinities", [1, Infinity]],
    ["too many numbers", new Array(LIMITS.entries + 1).fill(1)],
    ["no value", undefined],
    ["a text", "1"],
  ])("[B37] are not %s", (_what, raw) => {
    expect(readValue(raw)).toBeUndefined();
  });

  it("[B37] survive the way to a document and back", () => {
    for (const plain of [2.5, [1, 2, 3], [[1, 2]], [[1], [2]]]) {
      const value = readValue(plain);
      expect(value === undefined ? undefined : plainValue(value)).toEqual(plain);
    }
  });

  it("[B37] are compared number by number", () => {
    expect(sameValue(readValue([1, 2]), readValue([1, 2]))).toBe(true);
    expect(sameValue(readValue([1, 2]), readValue([[1, 2]]))).toBe(false);
    expect(sameValue(readValue([1, 2]), readValue([1, 3]))).toBe(false);
    expect(sameValue(1, readValue([1]))).toBe(false);
    expect(sameValue(undefined, undefined)).toBe(true);
  });
});

import { formatNumber } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { numberSize } from "./number-size";

describe("numbers on nodes", () => {
  it.each([
    [40, "large"],
    [376.36, "large"],
    [-0.166666, "medium"],
    [0.149146, "medium"],
    [-1.23456e-7, "tiny"],
    [Number.NaN, "tiny"],
  ])("%d is drawn %s", (x, size) => {
    expect(numberSize(formatNumber(x, 5))).toBe(size);
  });
});

import { describe, expect, it } from "vitest";
import { Budget } from "./budget";

describe("a budget", () => {
  it("[S41] allows a burst, then the rate", () => {
    const budget = new Budget(3, 10, 0);
    const taken = (now: number, times: number) => Array.from({ length: times }, () => budget.take(now));
    expect(taken(0, 4)).toEqual([true, true, true, false]);
    expect(taken(100, 2)).toEqual([true, false]);
    expect(taken(10_000, 4)).toEqual([true, true, true, false]);
  });
});

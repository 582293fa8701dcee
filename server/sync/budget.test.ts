import { describe, expect, it } from "vitest";
import { Budget } from "./budget";

describe("a budget", () => {
  it("[S41] allows a burst, then the rate", () => {
    const budget = new Budget(3, 10, 0);
    const taken = (now: number, times: number) => Array.from({ length: times }, () => budget.take(1, now));
    expect(taken(0, 4)).toEqual([true, true, true, false]);
    expect(taken(100, 2)).toEqual([true, false]);
    expect(budget.full(300)).toBe(false);
    expect(taken(10_000, 4)).toEqual([true, true, true, false]);
    expect(budget.full(20_000)).toBe(true);
  });

  it("[S41] takes a whole amount or nothing of it", () => {
    const budget = new Budget(10, 1, 0);
    expect([budget.take(7, 0), budget.take(4, 0), budget.take(3, 0)]).toEqual([true, false, true]);
  });
});

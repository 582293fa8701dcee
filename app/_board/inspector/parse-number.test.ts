import { describe, expect, it } from "vitest";
import { editableNumber, parseNumber } from "./parse-number";

describe("a number as people type it", () => {
  it.each([
    ["-1", -1],
    ["−1", -1],
    [" 2.5 ", 2.5],
    ["2,5", 2.5],
    ["+3", 3],
    [".5", 0.5],
    ["5.", 5],
    ["1e-3", 0.001],
    ["1E3", 1000],
    ["1/4", 0.25],
    ["-1 / 4", -0.25],
    ["007", 7],
  ])("%s is read", (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it("never gives a negative zero", () => {
    const zero = parseNumber("-0");
    expect(zero.ok && Object.is(zero.value, 0)).toBe(true);
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["abc", "not-a-number"],
    ["1,000,000", "not-a-number"],
    ["1/2/3", "not-a-number"],
    ["0x10", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["--1", "not-a-number"],
    ["e", "not-a-number"],
    ["1e999", "too-large"],
    ["1/0", "division"],
  ])("%j is refused with a reason", (text, fault) => {
    expect(parseNumber(text)).toEqual({ ok: false, fault });
  });

  it("comes back as it was from the field", () => {
    for (const value of [0.1, -2, 1e21, 1 / 3, 5e-324]) {
      expect(parseNumber(editableNumber(value))).toEqual({ ok: true, value });
    }
  });
});

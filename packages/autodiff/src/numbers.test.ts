import { describe, expect, it } from "vitest";
import { formatNumber, latexNumber, toJsonNumber } from "./index";

describe("numbers", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [40, "40"],
    [-24, "−24"],
    [1 / 3, "0.333333"],
    [0.1 + 0.2, "0.3"],
    [3.9e-7, "3.9×10⁻⁷"],
    [-1.2e-12, "−1.2×10⁻¹²"],
    [0.00012345678, "0.000123457"],
    [9.9999999, "10"],
    [123456.789, "123457"],
    [1234567, "1234567"],
    [6.02214076e23, "6.02214×10²³"],
    [5e-324, "4.94066×10⁻³²⁴"],
    [Number.NaN, "not a number"],
    [Infinity, "∞"],
    [-Infinity, "−∞"],
    [undefined, "?"],
  ])("[A32] %s reads %s", (x, text) => {
    expect(formatNumber(x)).toBe(text);
  });

  it("[A32] keeps as many digits as asked for, and whole digits always", () => {
    expect([formatNumber(Math.PI, 3), formatNumber(1234.5, 2), formatNumber(0.05, 1)]).toEqual([
      "3.14",
      "1235",
      "0.05",
    ]);
  });

  it("[A32] is typeset the same way", () => {
    expect([latexNumber(-3.9e-7), latexNumber(-0), latexNumber(-Infinity), latexNumber(2.5)]).toEqual([
      "-3.9 \\times 10^{-7}",
      "0",
      "-\\infty",
      "2.5",
    ]);
  });

  it("[A61] goes into JSON without loss", () => {
    const all = [1.5, -0, Number.NaN, Infinity, -Infinity, undefined].map(toJsonNumber);
    expect(JSON.stringify(all)).toBe('[1.5,0,"NaN","Infinity","-Infinity",null]');
  });
});

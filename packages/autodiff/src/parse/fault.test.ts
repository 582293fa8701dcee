import { describe, expect, it } from "vitest";
import { parse } from "../index";

const refused = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? "accepted" : [parsed.fault.position, parsed.fault.length, parsed.fault.message];
};

describe("faults", () => {
  it.each([
    ["", 0, 0, "Type a formula, for example (4*x+1)^2."],
    ["  # nothing", 0, 0, "Type a formula, for example (4*x+1)^2."],
    ["(", 1, 0, "Something is missing after the opening bracket."],
    ["(x", 0, 1, "A bracket opened here is never closed."],
    ["2*sin(x+1", 5, 1, "A bracket opened here is never closed."],
    ["x)", 1, 1, "This bracket closes nothing: there is no ( for it."],
    ["x+()", 2, 2, "There is nothing between these brackets."],
    ["sin()", 4, 1, "There is nothing in the brackets of `sin`."],
    ["2+", 1, 1, "Something is missing after `+`."],
    ["*x", 0, 1, "Something is missing before `*`."],
    ["x^^2", 1, 1, "Something is missing after `^`."],
    ["max(x,)", 6, 1, "A value is missing here."],
    ["q =", 2, 1, "Something is missing after `=`."],
    ["foo(x)", 0, 3, "There is no function `foo`. To multiply, write × before the bracket."],
    ["1+sni(x)", 2, 3, "There is no function `sni`. Did you mean `sin`?"],
    ["tg(x)", 0, 2, "There is no function `tg`. Did you mean `tan`?"],
    ["xsin(x)", 0, 4, "There is no function `xsin`. Write a × in front of it: x*sin(…)."],
    ["sin + 1", 0, 3, "`sin` needs something to work on. Write it with brackets: sin(x)."],
    ["sin(x, y)", 0, 3, "`sin` takes 1 value, not 2: sin(x)."],
    ["max(x)", 0, 3, "`max` takes at least 2 values, or a vector: max(a, b, …)."],
    ["log(x)", 0, 3, "`log` needs its base: write ln(x), log10(x), log2(x) or log(x, base)."],
    ["1,5", 1, 1, "Write decimals with a point: 1.5, not 1,5."],
    [
      "x, y",
      1,
      1,
      "A comma can only stand between the values of a function, as in max(x, y), or of a list, as in [1, 2].",
    ],
    ["2 3", 2, 1, "Two numbers stand side by side. Write × or + between them."],
    ["x == 2", 2, 2, "Write a single = to give a name its value; there are no comparisons."],
    ["2x = 4", 3, 1, "`=` can only follow a name at the start of a line, as in q = x + y."],
    ["x😀", 1, 2, "`😀` has no meaning in a formula."],
    ["\u202ex", 0, 1, "This character has no meaning in a formula."],
    ["x = 2; x = 3", 7, 1, "`x` is defined twice. Give one of the two another name."],
    ["q = a; q = b", 7, 1, "`q` is defined twice. Give one of the two another name."],
    ["x = x + 1", 0, 1, "`x` cannot be defined by itself. Give the result another name."],
    ["y = q; q = x + 1", 7, 1, "`q` is used above, before it is defined. Move this statement up."],
    ["pi = 3", 0, 2, "`pi` already has a meaning. Choose another name."],
    ["log_2 = 3", 0, 5, "`log_2` already has a meaning. Choose another name."],
    ["x' = 1; x' = 2", 8, 2, "`x'` is defined twice. Give one of the two another name."],
    ["f(x) = x^2", 1, 4, "Results have a name alone: write f = … without the brackets."],
    [
      "f = x^2; f(3)",
      9,
      1,
      "`f` is a result here, no function to put numbers into. To multiply, write f*(…).",
    ],
    ["d/dx x^2", 0, 4, "Derivatives are shown at every node; type only what is differentiated."],
    ["Sin(x)", 0, 3, "There is no function `Sin`. Did you mean `sin`?"],
    ["2 Sin x", 2, 3, "There is no function `Sin`. Did you mean `sin`?"],
    ["sinx + 1", 0, 4, "`sinx` would be one name. Write sin(x)."],
    ["rate + rte(x+1)", 7, 3, "There is no function `rte`. Did you mean `rate`?"],
    ["cot(x)", 0, 3, "There is no function `cot`. Write 1/tan(x)."],
    [
      "sin^-1(x)",
      0,
      6,
      "This can be read in two ways. Write asin(x) for the inverse function, 1/sin(x) for the reciprocal.",
    ],
    ["ln⁻¹(x)", 0, 4, "This can be read in two ways. Write 1/ln(x) for the reciprocal."],
    ["sin^n(x)", 0, 5, "Write the exponent behind the brackets: sin(x)^n."],
    ["sin^2", 0, 3, "`sin` needs something to work on. Write it with brackets: sin(x)."],
    ["sqrt(x, 3)", 0, 4, "`sqrt` is the square root. For others write root(x, 3)."],
    ["log_2(x, 3)", 0, 5, "`log_2` takes 1 value, not 2: log_2(x)."],
    ["log_3(x, 4)", 0, 5, "`log_3` takes 1 value: log_3(x)."],
    ["sin(30°)", 6, 1, "`°` has no meaning in a formula. Angles are in radians: write 30*pi/180 for 30°."],
    ["x²ⁿ", 1, 2, "Write longer exponents with ^ and brackets: x^(2n)."],
    [
      "x'",
      1,
      1,
      "A prime is read as the transpose of a matrix, and this is not known as one. For another name write x_2; for the transpose transpose(x).",
    ],
    ["1.2.3", 3, 2, "A number has one decimal point."],
    ["0x1F", 1, 3, "Numbers are read as decimals. Write this one in decimal digits."],
    ["1_000", 1, 4, "Write numbers without _ between their digits."],
    [
      "\\frac{1}{x}",
      0,
      1,
      "`\\` has no meaning in a formula. Formulas are typed plainly, without LaTeX: (x + 1)/2, sqrt(x), a*b.",
    ],
    [
      "x < 2",
      2,
      1,
      "`<` has no meaning in a formula. There are no comparisons. For a corner write max(x, 2) or relu(x).",
    ],
    ["x := 2", 2, 1, "`:` has no meaning here. Write / for division, and = for definitions."],
    ["exp = 3", 0, 3, "`exp` already has a meaning. Choose another name."],
  ])("[A6] %j is refused at %d (%d): %s", (text, position, length, message) => {
    expect(refused(text)).toEqual([position, length, message]);
  });

  it("[A6] never echoes long input", () => {
    for (const text of ["a".repeat(10_000), `${"abc".repeat(900)}(x)`, "1".repeat(10_000)]) {
      const parsed = parse(text);
      expect(parsed.ok ? "" : parsed.fault.message.length).toBeLessThan(120);
    }
  });

  it.each([
    ["open brackets", "(".repeat(1_000_000)],
    ["closing brackets", ")".repeat(1_000_000)],
    ["brackets left open", `${"(".repeat(10_000)}x`],
    ["lines", `${"\n".repeat(1_000_000)}*`],
    ["lines inside", `x${"\n".repeat(1_000_000)}*`],
  ])("[A7] refuses %s", (_what, text) => {
    expect(parse(text).ok).toBe(false);
  });

  it("[A7] refuses what is too long to be read, and says so", () => {
    for (const text of [
      "x+".repeat(500_000),
      "(".repeat(1_000_000),
      "a=x;".repeat(100_000),
      "|x|".repeat(333_333),
      "x²".repeat(99_000),
    ]) {
      const parsed = parse(text);
      expect(parsed.ok ? "" : parsed.fault.message).toMatch(/too long|defined twice/);
    }
  });

  it.each([
    ["nested brackets", `${"(".repeat(90_000)}x${")".repeat(90_000)}`, 1],
    ["minus signs", `${"-".repeat(100_000)}x`, 100_001],
    ["powers", `${"x^".repeat(50_000)}x`, 50_001],
    ["functions", `${"sin(".repeat(50_000)}x${")".repeat(50_000)}`, 50_001],
    ["terms", `${"x+".repeat(90_000)}x`, 90_001],
  ])("[A7] reads %s", (_what, text, nodes) => {
    const parsed = parse(text);
    expect(parsed.ok && parsed.graph.nodes.length).toBe(nodes);
    expect(parsed.ok && parsed.reading.length).toBeLessThan(20_000);
  });
});

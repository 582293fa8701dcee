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
    ["max(x)", 0, 3, "`max` takes at least 2 values, or a vector: max(a, b)."],
    ["log(x)", 0, 3, "`log` needs its base: write ln(x), log10(x), log2(x) or log(x, base)."],
    ["1,5", 1, 1, "Write decimals with a point: 1.5, not 1,5."],
    ["x, y", 1, 1, "A comma can only stand between the values of a function, as in max(x, y), or of a list, as in [1, 2]."],
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
  ])("[A7] refuses %s", (_what, text) => {
    expect(parse(text).ok).toBe(false);
  });

  it.each([
    ["nested brackets", `${"(".repeat(200_000)}x${")".repeat(200_000)}`, 1],
    ["minus signs", `${"-".repeat(100_000)}x`, 100_001],
    ["powers", `${"x^".repeat(50_000)}x`, 50_001],
    ["functions", `${"sin(".repeat(50_000)}x${")".repeat(50_000)}`, 50_001],
    ["terms", `${"x+".repeat(100_000)}x`, 100_001],
  ])("[A7] reads %s", (_what, text, nodes) => {
    const parsed = parse(text);
    expect(parsed.ok && parsed.graph.nodes.length).toBe(nodes);
    expect(parsed.ok && parsed.reading.length).toBeLessThan(20_000);
  });
});

import { describe, expect, it } from "vitest";
import { faultExcerpt } from "./fault-excerpt";

describe("faultExcerpt", () => {
  it("marks the character at the fault", () => {
    expect(faultExcerpt("2+*3", 2, 1)).toEqual({ before: "2+", marked: "*", after: "3" });
  });

  it("marks a blank where the formula ends too early", () => {
    expect(faultExcerpt("2+", 2, 0)).toEqual({ before: "2+", marked: " ", after: "" });
  });

  it("keeps to the text when the position lies outside it", () => {
    expect(faultExcerpt("ab", 9, 4)).toEqual({ before: "ab", marked: " ", after: "" });
    expect(faultExcerpt("ab", -3, 1)).toEqual({ before: "", marked: "a", after: "b" });
  });

  it("cuts ten thousand brackets to what is near the fault", () => {
    const excerpt = faultExcerpt("(".repeat(10_000), 5_000, 5_000);
    expect(excerpt.before.length).toBeLessThan(40);
    expect(excerpt.marked.length).toBeLessThan(40);
    expect(excerpt.before.startsWith("…") && excerpt.after.endsWith("…")).toBe(true);
  });

  it("never cuts a character in half", () => {
    expect(faultExcerpt("x+𝛼", 3, 1)).toEqual({ before: "x+", marked: "𝛼", after: "" });
    expect(faultExcerpt("𝛼)", 1, 1)).toEqual({ before: "", marked: "𝛼", after: ")" });
  });

  it("stays on one line", () => {
    expect(faultExcerpt("a = 1\nb = )", 10, 1).before).toBe("a = 1 ⏎ b = ");
  });
});

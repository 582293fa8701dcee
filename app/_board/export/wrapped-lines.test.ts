import { describe, expect, it } from "vitest";
import { wrappedLines } from "./wrapped-lines";

describe("a text in a picture", () => {
  it("is broken at spaces, at line ends, and inside words that are too long", () => {
    expect(wrappedLines("the chain rule\nat work", 100, 17)).toEqual(["the chain", "rule", "at work"]);
    expect(wrappedLines("backpropagation", 100, 17)).toEqual(["backpropaga", "tion"]);
    expect(wrappedLines("", 100, 17)).toEqual([""]);
  });
});

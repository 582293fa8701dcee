import { describe, expect, it } from "vitest";
import { excerpt, hasMathematics, notePieces } from "./note-pieces";

describe("what somebody wrote", () => {
  it("is words with mathematics between dollar signs", () => {
    expect(notePieces("so $x^2$ and\n$\\frac{1}{2}$.")).toEqual([
      { kind: "words", text: "so " },
      { kind: "mathematics", text: "x^2" },
      { kind: "words", text: " and\n" },
      { kind: "mathematics", text: "\\frac{1}{2}" },
      { kind: "words", text: "." },
    ]);
  });

  it("keeps dollar signs that enclose no mathematics", () => {
    for (const text of ["5 $", "$5 and $6", "$ x $", "$a\nb$", "$$", ""]) {
      expect(hasMathematics(text)).toBe(false);
      expect(
        notePieces(text)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }
  });

  it("has a beginning for lists", () => {
    expect(excerpt(" a\n b ", 40)).toBe("a b");
    expect(excerpt("a long sentence about gradients", 10)).toBe("a long se…");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "./parse";
import { isVariableName } from "./variable-name";
import { functionWords } from "./words";

/** What a formula of this text alone comes to. */
function readsAsVariable(text: string): boolean {
  const result = parse(text);
  if (!result.ok || result.graph.nodes.length !== 1) return false;
  const node = result.graph.nodes[0];
  return node?.op === "variable" && node.name === text;
}

const pieces = fc.constantFrom(
  ...functionWords(),
  ..."exyAΣσπθ_²₂₁'′01 2.|·∂𝑥ｘ",
  ...[
    "pi",
    "tau",
    "log_",
    "log₂",
    "w1",
    "x_{2}",
    "x_2",
    "dx",
    "Sin",
    "constructor",
    "__proto__",
    "é",
    "e\u0301",
  ],
);

describe("isVariableName", () => {
  it("says what reading the text as a formula would", () => {
    const text = fc.oneof(
      fc.array(pieces, { minLength: 1, maxLength: 4 }).map((all) => all.join("")),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    fc.assert(
      fc.property(text, (text) => {
        expect([text, isVariableName(text)]).toEqual([text, readsAsVariable(text)]);
      }),
      { numRuns: 3000 },
    );
  });

  it("agrees on every word of the language, and on the length of names", () => {
    const words = [...functionWords()].flatMap((word) => [word, `${word}x`, `${word}2x`, `${word}_2`]);
    for (const text of [...words, "n".repeat(64), "n".repeat(65)])
      expect([text, isVariableName(text)]).toEqual([text, readsAsVariable(text)]);
  });
});

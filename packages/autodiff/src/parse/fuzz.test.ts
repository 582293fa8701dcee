import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaOf, latexOf, parse, phraseOf, print } from "../index";

/** Pieces that formulas are made of, and some that they are not. */
const pieces = fc.constantFrom(
  ..."x y A 2 .5 1e3 e π α + - * / ^ @ ( ) [ ] | , : ; = ' ᵀ √ ∛ ² ⁻¹ ⁿ ₂ ° . # { } \\ \n".split(" "),
  ..."sin sin² log_2 log_ ln max( sum( elu( axis= clamp( root( transpose index d/dx f(x) x_{1} constructor __proto__".split(
    " ",
  ),
  "[1, 2]",
  "[[1, 2], [3, 4]]",
  "A = [[1, 2], [3, 4]]; ",
  "x = 2; ",
  " ",
  "\ud800",
  "\u202e",
  "😀",
);
const texts = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 9 }).map((list) => list.join("")) },
  fc.string({ unit: "binary", maxLength: 30 }),
);

/** Operations and names of a graph in evaluation order. */
const outline = (parsed: ReturnType<typeof parse>) =>
  parsed.ok ? parsed.graph.nodes.map(({ op, inputs }) => `${op} ${inputs}`) : parsed.fault.message;

describe("any text", () => {
  it("[A6] is read, or refused with a place inside it and a sentence", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parse(text);
        if (parsed.ok) return;
        const { position, length, message } = parsed.fault;
        expect(position).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(position + length).toBeLessThanOrEqual(text.length);
        expect(message).toMatch(/^.{8,200}[.?]$/su);
      }),
      { numRuns: 4000, seed: 12 },
    );
  });

  it("[A30] that is read can be printed and read again", () => {
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parse(text);
        if (!parsed.ok) return;
        read++;
        const printed = print(parsed.graph, parsed.target, { values: true });
        const again = parse(printed);
        expect(again.ok, `${text} printed as ${printed}: ${outline(again)}`).toBe(true);
        if (again.ok) expect(print(again.graph, again.target, { values: true })).toBe(printed);
        expect(formulaOf(parsed.graph, parsed.target).length).toBeLessThanOrEqual(40);
        expect(phraseOf(parsed.graph, parsed.target).length).toBeLessThanOrEqual(64);
        expect(latexOf(parsed.graph, parsed.target)).not.toBe("");
      }),
      { numRuns: 4000, seed: 12 },
    );
    expect(read).toBeGreaterThan(150);
  });
});

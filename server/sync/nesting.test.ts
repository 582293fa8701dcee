import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonNestsDeeper, nestsDeeper } from "./nesting";

/** How deep a value is nested, by its definition. */
function depth(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}

describe("nesting", () => {
  it("[S48] is measured the same in a value and in its JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(7), (value, most) => {
        expect(nestsDeeper(value, most)).toBe(depth(value) > most);
        expect(jsonNestsDeeper(JSON.stringify(value), most)).toBe(depth(value) > most);
      }),
    );
  });

  it("[S48] looks no deeper than it has to", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(nestsDeeper(deep, 64)).toBe(true);
    expect(jsonNestsDeeper("[".repeat(100_000), 64)).toBe(true);
  });
});

import { limits, readPresence } from "@gradboard/protocol";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeIn } from "./presence-entries";

const editor = { mayEdit: true, projector: false };
const presents = () => false;

/** Coordinates as JSON, good ones and others. */
const coordinate = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.integer().map(String),
  fc.constantFrom("1e999", "9".repeat(400), "007", "-", "null", "1.", '"1"', `0.${"3".repeat(30)}`),
);
const node = fc.oneof(
  fc.string({ maxLength: 70 }).map((text) => JSON.stringify(text)),
  fc.constantFrom('"n1"', '"a-b_c"', '"x\ny"', "3"),
);
const selection = fc.array(node, { maxLength: limits.presenceNodes + 5 });

describe("a place", () => {
  it("[S30] is what the presence says, whichever way it is read", () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.option(selection), (x, y, nodes) => {
        const json = `{"cursor":[${x},${y}]${nodes ? `,"selection":[${nodes}]` : ""}}`;
        let said: unknown;
        try {
          said = JSON.parse(json);
        } catch {
          expect(() => placeIn(json, editor, presents)).toThrow(SyntaxError);
          return;
        }
        expect(JSON.parse(placeIn(json, editor, presents)?.json ?? "")).toEqual(readPresence(said));
      }),
      { numRuns: 2_000 },
    );
  });
});

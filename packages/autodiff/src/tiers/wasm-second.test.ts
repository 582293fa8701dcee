import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { backward, forward, tangent } from "../tape/plain";
import { stepsBetween } from "../tape/steps";
import type { Tape } from "../tape/tape-type";
import { type RandomTape, randomTape } from "../testing/random-tape";
import { schedule } from "./schedule";
import { bringSecondOrder } from "./second-order";
import { secondSteps } from "./switch.generated";
import type { WideParts } from "./tier";
import { wasmTier } from "./wasm-tier";

const none: WideParts = { inputs: () => [], over: () => undefined, clearGradients: () => {} };
const calm = fc.double({ min: -3, max: 3, noNaN: true });
const wild = fc.oneof(calm, fc.constantFrom(0, -0, 1, 710, 1e200, Number.NaN, Infinity, -Infinity));

beforeAll(bringSecondOrder);

const tierOf = ({ tape, target, reaches }: RandomTape) =>
  wasmTier(tape, target, schedule(tape, reaches, none.inputs), none);

/** Leaves that can vary move in different directions. */
function directionsOf({ tape }: RandomTape): Map<number, number> {
  const leaves = [...tape.kind.keys()].filter((node) => tape.kind[node] === 0).slice(EXPONENTS);
  return new Map(leaves.map((leaf, index) => [leaf, 0.5 - index]));
}
/** The first leaves of a random tape are exponents and stand still. */
const EXPONENTS = 9;

/** How fast gradients move, by the plain tape and the switch. */
function slowly({ tape, target, reaches }: RandomTape, directions: ReadonlyMap<number, number>) {
  const copy: Tape = { ...tape, values: tape.values.slice(), gradients: new Float64Array(tape.count) };
  forward(copy, null, 0, copy.count);
  backward(copy, target, reaches);
  const tangents = new Float64Array(copy.count);
  for (const [leaf, direction] of directions) tangents[leaf] = direction;
  tangent(copy, tangents, null, 0, copy.count);
  const second = new Float64Array(copy.count);
  const steps = stepsBetween(copy, 0, target + 1, reaches);
  secondSteps(steps, steps.length, copy.values, copy.gradients, tangents, second);
  return second;
}

describe("second derivatives in WebAssembly", () => {
  it.each([
    ["calm", calm],
    ["wild", wild],
  ] as const)(
    "[A88] are those of the switch to the last bit, or there are none: %s numbers",
    (_name, numbers) => {
      let sound = 0;
      fc.assert(
        fc.property(randomTape(numbers, 30), (random) => {
          const tier = tierOf(random);
          tier?.forward();
          const directions = directionsOf(random);
          // Twice: nothing of the first time may be left.
          tier?.hessianVector?.(new Map([...directions].map(([leaf]) => [leaf, 7])));
          const found = tier?.hessianVector?.(directions);
          if (found === undefined) return;
          sound++;
          const expected = slowly(random, directions);
          const nodes = [...random.tape.kind.keys()].filter((node) => random.reaches[node] === 1);
          expect(nodes.map((node) => [node, found(node)])).toEqual(
            nodes.map((node) => [node, expected[node]]),
          );
        }),
        { numRuns: 500 },
      );
      expect(sound).toBeGreaterThan(50);
    },
  );

  it("[A88] are left to others for a direction that is not one of leaves", () => {
    fc.assert(
      fc.property(randomTape(calm, 5), (random) => {
        expect(tierOf(random)?.hessianVector?.(new Map([[random.target, 1]]))).toBeUndefined();
      }),
      { numRuns: 5 },
    );
  });
});

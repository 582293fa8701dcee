import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backward, forward } from "../tape/plain";
import { newTape, type Tape, WIDE } from "../tape/tape-type";
import { type RandomTape, randomTape } from "../testing/random-tape";
import { kindNames } from "./kinds.generated";
import { promote } from "./promote";
import { runsTier } from "./runs-tier";
import { schedule } from "./schedule";
import type { Tier, WideParts } from "./tier";
import { wasmTier } from "./wasm-tier";

const none: WideParts = { inputs: () => [], over: () => undefined, clearGradients: () => {} };
const makers = [
  [
    "runs",
    ({ tape, target, reaches }: RandomTape, wide = none) =>
      runsTier(tape, target, schedule(tape, reaches, wide.inputs), wide),
  ],
  [
    "wasm",
    ({ tape, target, reaches }: RandomTape, wide = none) =>
      wasmTier(tape, target, schedule(tape, reaches, wide.inputs), wide),
  ],
  [
    "straight wasm",
    ({ tape, target, reaches }: RandomTape, wide = none) =>
      wasmTier(tape, target, schedule(tape, reaches, wide.inputs), wide, 0),
  ],
] as const;

const kindOf = (name: string) => kindNames.indexOf(name);
const calm = fc.double({ min: -3, max: 3, noNaN: true });
const wild = fc.oneof(
  calm,
  fc.constantFrom(0, -0, 1, 710, 1e200, Number.NaN, Infinity, -Infinity),
  fc.double(),
);

/** Values and gradients by the plain tape. */
function plainNumbers({ tape, target, reaches }: RandomTape) {
  const copy: Tape = { ...tape, values: tape.values.slice(), gradients: new Float64Array(tape.count) };
  forward(copy, null, 0, copy.count);
  backward(copy, target, reaches);
  return { values: copy.values, gradients: copy.gradients };
}

function set(tier: Tier | null, position: number, value: number): void {
  if (tier !== null) tier.values[tier.places[position] ?? 0] = value;
}

function numbers(tier: Tier, count: number) {
  const values = new Float64Array(count);
  const gradients = new Float64Array(count);
  tier.copyTo(values, gradients);
  return { values, gradients };
}

describe.each(makers)("%s tier", (_name, make) => {
  it("[A74] has the numbers of the plain tape to the last bit, or says that it has not", () => {
    let sound = 0;
    fc.assert(
      fc.property(randomTape(calm), (random) => {
        const tier = make(random);
        if (tier?.run() !== true) return;
        sound++;
        expect(numbers(tier, random.tape.count)).toEqual(plainNumbers(random));
      }),
      { numRuns: 300 },
    );
    expect(sound).toBeGreaterThan(50);
  });

  it("[A74] is not fooled by infinities and numbers that are none", () => {
    fc.assert(
      fc.property(randomTape(wild, 12), (random) => {
        const tier = make(random);
        tier?.forward();
        const expected = plainNumbers(random);
        if (tier?.backward() === true) expect(numbers(tier, random.tape.count)).toEqual(expected);
        else expect(tier && numbers(tier, random.tape.count).values).toEqual(expected.values);
      }),
      { numRuns: 1000 },
    );
  });

  it("[A75] recomputes a cone and nothing else", () => {
    const count = 40;
    const tape = newTape(count);
    tape.count = count;
    tape.values.set([0.3, 0.7]);
    for (let node = 2; node < count; node++) {
      tape.kind[node] = kindOf(node % 3 === 0 ? "mul" : "add");
      tape.a[node] = node % 2;
      tape.b[node] = node - 1;
    }
    const random = { tape, target: count - 1, reaches: new Uint8Array(count).fill(1) };
    const tier = make(random);
    tier?.forward();
    set(tier, 0, 0.4);
    tier?.forward(Int32Array.of(38, 36, 37));
    const before = plainNumbers(random).values;
    expect(tier?.value(35)).toBe(before[35]);
    expect(tier?.value(36)).toBe((before[35] ?? 0) * 0.4);
    expect(tier?.value(39)).toBe(before[39]);
    tier?.forward();
    tape.values[0] = 0.4;
    expect(tier?.value(39)).toBe(plainNumbers(random).values[39]);
  });

  it("[A77] hands wide nodes over to what computes them, in their turn", () => {
    // 2: a+b, 3: the sum of 0, 1 and 2 (wide), 4: 3·a
    const tape = newTape(5);
    tape.count = 5;
    tape.values.set([2, 3]);
    tape.kind.set([0, 0, kindOf("add"), WIDE, kindOf("mul")]);
    tape.a.set([0, 0, 0, 0, 3]);
    tape.b.set([0, 0, 1, 0, 0]);
    const feeds = [0, 1, 2];
    const wide: WideParts = {
      inputs: () => feeds,
      clearGradients: () => {},
      over: ({ values, gradients }, position, place) => ({
        forward() {
          values[place(position)] = feeds.reduce((sum, each) => sum + (values[place(each)] ?? 0), 0);
        },
        backward() {
          for (const each of feeds)
            gradients[place(each)] = (gradients[place(each)] ?? 0) + (gradients[place(position)] ?? 0);
        },
        tangent() {},
      }),
    };
    const tier = make({ tape, target: 4, reaches: new Uint8Array(5).fill(1) }, wide);
    tier?.forward();
    expect(tier?.backward()).toBe(true);
    expect([tier?.value(3), tier?.value(4)]).toEqual([10, 20]);
    expect([tier?.gradient(0), tier?.gradient(1)]).toEqual([14, 4]);
    set(tier, 1, 4);
    tier?.forward(Int32Array.of(2, 3, 4));
    expect(tier?.value(4)).toBe(24);
  });
});

describe("promote", () => {
  it("[A78] leaves a graph of runs of one node to the switch where there is no WebAssembly", () => {
    const tape = newTape(9);
    tape.count = 9;
    tape.values[0] = 0.5;
    for (let node = 1; node < 9; node++) {
      tape.kind[node] = kindOf(node % 2 === 0 ? "sin" : "exp");
      tape.a[node] = node - 1;
    }
    const reaches = new Uint8Array(9).fill(1);
    expect(promote(tape, 8, reaches, { javascriptOnly: true })).toBe(null);
    expect(promote(tape, 8, reaches)?.tier).toBe("wasm");
    tape.kind.fill(kindOf("exp"), 1);
    expect(promote(tape, 8, reaches, { javascriptOnly: true })?.tier).toBe("runs");
  });
});

import { expect, it } from "vitest";
import { newTape, type Tape } from "../tape/tape-type";
import { kindNames } from "./kinds.generated";
import { schedule } from "./schedule";
import { STRAIGHT_NODES, straightModule } from "./straight";
import { wasmTier } from "./wasm-tier";

const none = { inputs: () => [], over: () => undefined, clearGradients: () => {} };

/** A leaf, and so many nodes less one behind it, each the one before plus the leaf. */
function chain(count: number): Tape {
  const tape = newTape(count);
  tape.count = count;
  tape.values[0] = 1;
  tape.kind.fill(kindNames.indexOf("add"), 1);
  for (let node = 1; node < count; node++) tape.a[node] = node - 1;
  return tape;
}

it("[A78] code of its own does graphs of more nodes than fit into one function", () => {
  const tape = chain(STRAIGHT_NODES);
  const target = STRAIGHT_NODES - 2;
  const reaches = new Uint8Array(STRAIGHT_NODES).fill(1, 0, target + 1);
  const plan = schedule(tape, reaches, none.inputs);
  const tier = wasmTier(tape, target, plan, none, 0);
  expect(tier?.run()).toBe(true);
  expect(tier?.value(STRAIGHT_NODES - 1)).toBe(STRAIGHT_NODES);
  expect([tier?.gradient(target), tier?.gradient(0)]).toEqual([1, STRAIGHT_NODES - 1]);
});

it("[A78] a graph that is nothing but its target is done too, and a larger one is left to runs", () => {
  const leaf = chain(1);
  const plan = schedule(leaf, Uint8Array.of(1), none.inputs);
  const tier = wasmTier(leaf, 0, plan, none, 0);
  expect([tier?.run(), tier?.gradient(0)]).toEqual([true, 1]);
  const large = chain(STRAIGHT_NODES + 1);
  const all = new Uint8Array(STRAIGHT_NODES + 1).fill(1);
  expect(straightModule(schedule(large, all, none.inputs))).toBeUndefined();
});

it("[A78] code of its own comes in the middle of work, and changes no number", () => {
  const tape = chain(9);
  const plan = schedule(tape, new Uint8Array(9).fill(1), none.inputs);
  const tier = wasmTier(tape, 8, plan, none, 3);
  for (let pass = 1; pass < 8; pass++) {
    if (tier !== null) tier.values[tier.places[0] ?? 0] = pass;
    expect([tier?.run(), tier?.value(8), tier?.gradient(0)]).toEqual([true, 9 * pass, 9]);
    tier?.forward();
    expect([tier?.backward(), tier?.value(8), tier?.gradient(0)]).toEqual([true, 9 * pass, 9]);
  }
});

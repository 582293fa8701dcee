import { expect, it } from "vitest";
import { STRAIGHT_NODES } from "../tape/promotion";
import { newTape, type Tape } from "../tape/tape-type";
import { kindNames } from "./kinds.generated";
import { schedule } from "./schedule";
import { straightModule } from "./straight";
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
  const tier = wasmTier(tape, target, plan, none, straightModule(plan));
  expect(tier?.run()).toBe(true);
  expect(tier?.value(STRAIGHT_NODES - 1)).toBe(STRAIGHT_NODES);
  expect([tier?.gradient(target), tier?.gradient(0)]).toEqual([1, STRAIGHT_NODES - 1]);
});

it("[A78] a graph that is nothing but its target is done too, and a larger one is left to runs", () => {
  const leaf = chain(1);
  const plan = schedule(leaf, Uint8Array.of(1), none.inputs);
  const tier = wasmTier(leaf, 0, plan, none, straightModule(plan));
  expect([tier?.run(), tier?.gradient(0)]).toEqual([true, 1]);
  const large = chain(STRAIGHT_NODES + 1);
  const all = new Uint8Array(STRAIGHT_NODES + 1).fill(1);
  expect(straightModule(schedule(large, all, none.inputs))).toBeUndefined();
});

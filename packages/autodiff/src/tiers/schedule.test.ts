import { describe, expect, it } from "vitest";
import { backward, forward } from "../tape/plain";
import { newTape, type Tape } from "../tape/tape-type";
import { reaching } from "../testing/random-tape";
import { kindArity, kindNames } from "./kinds.generated";
import { runsTier } from "./runs-tier";
import { schedule } from "./schedule";

const COUNT = 30_000;

/** Many nodes that mostly read what stands shortly before them, and stay small whatever they compute. */
function longTape(): Tape {
  const kinds = ["add", "sub", "tanh", "sin", "sigmoid", "squared_error"].map((name) =>
    kindNames.indexOf(name),
  );
  const tape = newTape(COUNT);
  tape.count = COUNT;
  let seed = 1;
  const below = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  for (let node = 0; node < COUNT; node++) {
    tape.values[node] = below(1000) / 1000;
    if (node < 5 || below(20) === 0) continue;
    const pick = () => (below(4) === 0 ? below(node) : node - 1 - below(Math.min(node, 300)));
    // A sum of two is bounded by what stands before it; every other node is a bounded function.
    tape.kind[node] = node % 2 === 0 ? (kinds[2 + below(3)] ?? 0) : (kinds[below(kinds.length)] ?? 0);
    tape.a[node] = pick();
    tape.b[node] = pick();
  }
  return tape;
}

describe("schedule", () => {
  const tape = longTape();
  const target = COUNT - 1;
  const reaches = reaching(tape, target);
  const plan = schedule(tape, reaches, () => []);

  it("[A74] has every node once, after its inputs, and first what leads to the target", () => {
    expect(Array.from(plan.order).sort((a, b) => a - b)).toEqual(Array.from(tape.kind, (_, node) => node));
    let wrong = 0;
    for (let at = 0; at < COUNT; at++) {
      if (plan.slot[plan.order[at] ?? 0] !== 2 * at) wrong++;
      const arity = kindArity[plan.kind[at] ?? 0] ?? 0;
      if (
        (arity > 0 && (plan.inputs[2 * at] ?? 0) >= 2 * at) ||
        (arity > 1 && (plan.inputs[2 * at + 1] ?? 0) >= 2 * at)
      )
        wrong++;
    }
    expect(wrong).toBe(0);
    const reachingCount = reaches.reduce((sum, each) => sum + each, 0);
    expect(plan.runs[plan.reachingRuns - 1]).toBe(2 * reachingCount);
    expect(plan.leaves).toBe(reaches.filter((each, node) => each === 1 && tape.kind[node] === 0).length);
  });

  it("[A74] adds contributions in the order of the tape", () => {
    const tier = runsTier(tape, target, plan, {
      inputs: () => [],
      over: () => undefined,
      clearGradients: () => {},
    });
    tier.forward();
    expect(tier.backward()).toBe(true);
    const values = new Float64Array(COUNT);
    const gradients = new Float64Array(COUNT);
    tier.copyTo(values, gradients);
    forward(tape, null, 0, COUNT);
    backward(tape, target, reaches);
    expect(values).toEqual(tape.values);
    expect(gradients).toEqual(tape.gradients);
  });

  it("[A74] makes long runs", () => {
    expect((3 * COUNT) / plan.runs.length).toBeGreaterThan(10);
  });
});

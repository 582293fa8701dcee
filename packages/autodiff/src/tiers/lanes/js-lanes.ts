import { type LaneEngine, type LanePlan, laneNode } from "./lane-plan";
import { backwardLanes, forwardLanes } from "./lanes.generated";

/** Lanes in plain JavaScript. A number that all points share is written out into lanes of its own. */
export function jsLanes(plan: LanePlan): LaneEngine {
  const { tape, isLane, points, target } = plan;
  // An even number of lanes, as in WebAssembly, so that both add them up alike.
  const size = points + (points % 2);
  const start = (node: number) => size * (node + 1);
  const values = new Float64Array(size * (tape.count + 1));
  const gradients = new Float64Array(values.length);
  // The lanes before those of node 0 take what a shared number gets from one node.
  const scratch = gradients.subarray(0, size);
  const to = (input: number) => (isLane[input] === 1 ? start(input) : 0);
  const forward = Array.from(plan.lanes, (node) => laneNode(plan, node));
  const backward = Array.from(plan.backward, (node) => laneNode(plan, node));
  const shared = [...new Set(forward.map((node) => node.shared))].filter((node) => node >= 0);

  return {
    load(leaf, column) {
      values.fill(column[points - 1] ?? 0, start(leaf), start(leaf) + size);
      values.set(column, start(leaf));
    },
    values: (node) => values.subarray(start(node), start(node) + points),
    gradients: (node) => gradients.subarray(start(node), start(node) + points),
    forward(sharedValues) {
      for (const node of shared) values.fill(sharedValues[node] ?? 0, start(node), start(node) + size);
      for (const { node, kind, first, second } of forward)
        forwardLanes[kind]?.(values, start(node), start(first), start(second), size);
    },
    backward(seed, sharedGradients) {
      gradients.fill(0);
      gradients.fill(seed, start(target), start(target) + points);
      for (const { node, kind, first, second, derived, shared } of backward) {
        const kernel = backwardLanes[kind];
        kernel?.(values, gradients, start(node), start(first), start(second), to(first), to(second), size);
        if (shared < 0 || (derived === 1 && shared === second)) continue;
        sharedGradients[shared] = (sharedGradients[shared] ?? 0) + sum(scratch);
        scratch.fill(0);
      }
    },
  };
}

/** The lanes added up as pairs are: every other one first. */
function sum(lanes: Float64Array): number {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < lanes.length; at += 2) {
    even += lanes[at] ?? 0;
    odd += lanes[at + 1] ?? 0;
  }
  return even + odd;
}

import { type LaneEngine, type LanePlan, laneNode } from "./lane-plan";
import { backwardLanes, backwardShared, forwardLanes } from "./lanes.generated";

/** Lanes in plain JavaScript. A number that all points share is written out into lanes of its own. */
export function jsLanes(plan: LanePlan): LaneEngine {
  const { tape, isLane, points, target } = plan;
  // An even number of lanes, as in WebAssembly, so that both add them up alike.
  const size = points + (points % 2);
  // Nodes with lanes come first: the others need no room for gradients.
  const starts = new Int32Array(tape.count);
  let end = 0;
  for (const lane of [1, 0]) {
    for (let node = 0; node < tape.count; node++) {
      if (isLane[node] !== lane) continue;
      starts[node] = end;
      end += size;
    }
  }
  const start = (node: number) => starts[node] ?? 0;
  const values = new Float64Array(end);
  const gradients = new Float64Array(size * isLane.reduce((count, lane) => count + lane, 0));
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
        const [at, p, q] = [start(node), start(first), start(second)];
        if (shared < 0 || derived < 2) {
          backwardLanes[kind]?.(values, gradients, at, p, q, size);
          continue;
        }
        const isFirst = shared === first;
        const kernel = backwardShared[2 * kind + (isFirst ? 0 : 1)];
        const sum = kernel?.(values, gradients, at, p, q, isFirst ? q : p, size) ?? 0;
        sharedGradients[shared] = (sharedGradients[shared] ?? 0) + sum;
      }
    },
  };
}

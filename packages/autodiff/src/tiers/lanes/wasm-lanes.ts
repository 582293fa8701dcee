import { lanesModule } from "../wasm.generated";
import { startModule } from "../wasm-module";
import { type LaneEngine, type LaneNode, type LanePlan, laneNode } from "./lane-plan";
import { backwardCases, backwardLanes, forwardCases, forwardLanes } from "./lanes.generated";

const PAIR = 16;
const WORDS = 10;
/** Which of three cases: both inputs have lanes, only the second, only the first. */
const [BOTH, SECOND, FIRST] = [0, 1, 2];

type Kernels = {
  forward(from: number, to: number, laneBytes: number, gradients: number): void;
  backward(from: number, to: number, laneBytes: number, gradients: number): void;
};

function isKernels(exports: object): exports is Kernels {
  return "forward" in exports && "backward" in exports;
}

/** Lanes in WebAssembly, two at a time; null where there is none to be had. */
export function wasmLanes(plan: LanePlan): LaneEngine | null {
  const { tape, isLane, points, target } = plan;
  const laneBytes = 8 * (points + (points % 2));
  // A pair of zeros, then every node: its lanes, or a pair of the number that all points share.
  const address = new Int32Array(tape.count);
  let gradientBase = PAIR;
  for (let node = 0; node < tape.count; node++) {
    address[node] = gradientBase;
    gradientBase += isLane[node] === 1 ? laneBytes : PAIR;
  }
  const forwardBase = 2 * gradientBase;
  const backwardBase = forwardBase + 4 * WORDS * plan.lanes.length;
  const end = backwardBase + 4 * WORDS * plan.backward.length;
  const started = startModule(lanesModule, end);
  if (started === null || !isKernels(started.exports)) return null;
  const { exports, memory } = started;
  const { buffer } = memory;
  const numbers = new Float64Array(buffer);
  const words = new Int32Array(buffer);
  const at = (node: number) => address[node] ?? 0;
  const step = (node: number) => (isLane[node] === 1 ? PAIR : 0);
  const forward = Array.from(plan.lanes, (node) => laneNode(plan, node));
  const backward = Array.from(plan.backward, (node) => laneNode(plan, node));
  const shared = [...new Set(forward.map((node) => node.shared))].filter((node) => node >= 0);
  const sharedPlaces = Int32Array.from(shared, (node) => at(node) / 8);
  const gradientPlace = gradientBase / 8;
  const targetPlace = gradientPlace + at(target) / 8;

  const operands = ({ node, first, second }: LaneNode) =>
    second < 0
      ? [at(node), at(first), step(first)]
      : [at(node), at(first), step(first), at(second), step(second)];
  for (const [index, each] of forward.entries())
    words.set([forwardCases[each.kind] ?? 0, ...operands(each)], forwardBase / 4 + WORDS * index);
  const begun = new Set([target]);
  /** Nodes that are the first to send a contribution to their input and do so in JavaScript, which only adds. */
  const fresh = new Set<number>();
  /** Where the gradient of an input is read before something is added: the first time that is a zero. */
  const before = (input: number) => {
    if (isLane[input] === 0) return [0, 0];
    if (begun.has(input)) return [gradientBase + at(input), PAIR];
    begun.add(input);
    return [0, 0];
  };
  for (const [index, each] of backward.entries()) {
    const { node, kind, first, second, derived } = each;
    if (backwardCases[kind] === -1 && !begun.has(first)) fresh.add(node);
    const variant = derived < 2 || each.shared < 0 ? BOTH : each.shared === first ? SECOND : FIRST;
    const base = backwardBase / 4 + WORDS * index;
    words.set([(backwardCases[kind] ?? 0) + variant, ...operands(each)], base);
    words.set(before(first), base + 6);
    if (derived === 2) words.set(before(second), base + 8);
  }

  const lanes = laneBytes / 8;
  const gradients = numbers.subarray(gradientPlace);
  const forwardParts = cutAtCalls(forward, forwardCases);
  const backwardParts = cutAtCalls(backward, backwardCases);

  return {
    load(leaf, column) {
      numbers.fill(column[points - 1] ?? 0, at(leaf) / 8, (at(leaf) + laneBytes) / 8);
      numbers.set(column, at(leaf) / 8);
    },
    values: (node) => numbers.subarray(at(node) / 8, at(node) / 8 + points),
    gradients: (node) =>
      numbers.subarray(gradientPlace + at(node) / 8, gradientPlace + at(node) / 8 + points),
    forward(sharedValues) {
      for (let each = 0; each < shared.length; each++) {
        const value = sharedValues[shared[each] ?? 0] ?? 0;
        const place = sharedPlaces[each] ?? 0;
        numbers[place] = value;
        numbers[place + 1] = value;
        numbers[gradientPlace + place] = 0;
      }
      for (const { from, to, call } of forwardParts) {
        exports.forward(
          forwardBase + 4 * WORDS * from,
          forwardBase + 4 * WORDS * to,
          laneBytes,
          gradientBase,
        );
        if (call === undefined) continue;
        const { node, kind, first } = call;
        forwardLanes[kind]?.(numbers, at(node) / 8, at(first) / 8, 0, lanes);
      }
    },
    backward(seed, sharedGradients) {
      numbers.fill(seed, targetPlace, targetPlace + points);
      for (const { from, to, call } of backwardParts) {
        exports.backward(
          backwardBase + 4 * WORDS * from,
          backwardBase + 4 * WORDS * to,
          laneBytes,
          gradientBase,
        );
        if (call === undefined) continue;
        const { node, kind, first } = call;
        if (fresh.has(node)) gradients.fill(0, at(first) / 8, at(first) / 8 + lanes);
        backwardLanes[kind]?.(numbers, gradients, at(node) / 8, at(first) / 8, 0, lanes);
      }
      for (let each = 0; each < shared.length; each++) {
        const node = shared[each] ?? 0;
        const gradient = numbers[gradientPlace + (sharedPlaces[each] ?? 0)] ?? 0;
        sharedGradients[node] = (sharedGradients[node] ?? 0) + gradient;
      }
    },
  };
}

/** Instructions `from` to `to`, then a node that JavaScript computes. */
type Part = { readonly from: number; readonly to: number; readonly call?: LaneNode };

function cutAtCalls(nodes: readonly LaneNode[], cases: readonly number[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const [index, node] of nodes.entries()) {
    if (cases[node.kind] !== -1) continue;
    parts.push({ from, to: index, call: node });
    from = index + 1;
  }
  return [...parts, { from, to: nodes.length }];
}

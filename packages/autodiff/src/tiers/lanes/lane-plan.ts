import { reaching } from "../../tape/reaching";
import type { Store } from "../../tape/store";
import { LEAF, type Tape } from "../../tape/tape-type";
import { kindArity, kindDerived, swallows } from "../kinds.generated";

/** Which nodes of a tape have one lane for each data point, and which are numbers that all points share. */
export type LanePlan = {
  readonly tape: Tape;
  readonly target: number;
  readonly points: number;
  readonly isLane: Uint8Array;
  /** Nodes to compute, in order. */
  readonly shared: Int32Array;
  readonly lanes: Int32Array;
  readonly reaches: Uint8Array;
  /** By position: 1 for shared nodes that lead to the target. */
  readonly sharedReaches: Uint8Array;
  /** The lanes that compute and lead to the target, last first. */
  readonly backward: Int32Array;
  /** Leaves that lead to the target. */
  readonly leaves: Int32Array;
  /** Nodes in which NaN could be lost; see `sound.ts`. */
  readonly watched: Int32Array;
};

/** Plans passes over all points; `columns` are the leaves that differ from point to point. */
export function lanePlan(store: Store, target: number, columns: readonly number[], points: number): LanePlan {
  const { tape } = store;
  const { count, kind, a, b } = tape;
  const isLane = new Uint8Array(count);
  for (const leaf of columns) isLane[leaf] = 1;
  const { reaches, leaves } = reaching(store, target);
  const shared: number[] = [];
  const lanes: number[] = [];
  const watched = new Set<number>();
  for (let node = 0; node < count; node++) {
    const mine = kind[node] ?? LEAF;
    if (mine === LEAF) continue;
    const first = a[node] ?? 0;
    const second = kindArity[mine] === 2 ? (b[node] ?? 0) : first;
    isLane[node] = (isLane[first] ?? 0) | (isLane[second] ?? 0);
    (isLane[node] === 1 ? lanes : shared).push(node);
    const ports = swallows[mine] ?? 0;
    if ((ports & 1) !== 0) watched.add(first);
    if ((ports & 2) !== 0) watched.add(second);
  }
  return {
    tape,
    target,
    points,
    isLane,
    shared: Int32Array.from(shared),
    lanes: Int32Array.from(lanes),
    reaches,
    sharedReaches: reaches.map((reach, node) => (isLane[node] === 1 ? 0 : reach)),
    backward: Int32Array.from(lanes.filter((node) => reaches[node] === 1)).reverse(),
    leaves,
    watched: Int32Array.from(watched).filter((node) => kind[node] !== LEAF),
  };
}

/** A node of a plan; `second` is -1 where it has one input, `derived` counts the inputs that get contributions. */
export type LaneNode = {
  readonly node: number;
  readonly kind: number;
  readonly first: number;
  readonly second: number;
  readonly derived: number;
  /** The input that all points share, or -1. */
  readonly shared: number;
};

export function laneNode({ tape, isLane }: LanePlan, node: number): LaneNode {
  const kind = tape.kind[node] ?? LEAF;
  const first = tape.a[node] ?? 0;
  const second = kindArity[kind] === 2 ? (tape.b[node] ?? 0) : -1;
  const shared = isLane[first] === 0 ? first : second >= 0 && isLane[second] === 0 ? second : -1;
  return { node, kind, first, second, derived: kindDerived[kind] ?? 0, shared };
}

/** What computes the lanes of a plan. Numbers that points share come from and go to arrays by position. */
export type LaneEngine = {
  /** Gives a leaf its column. A lane too many (for pairs) repeats the last point, and its target has no gradient. */
  load(leaf: number, column: Float64Array): void;
  /** The lanes of a node, one number a point. */
  values(node: number): Float64Array;
  gradients(node: number): Float64Array;
  forward(sharedValues: Float64Array): void;
  /** From this gradient of the target in every lane; adds up what the shared numbers get. */
  backward(seed: number, sharedGradients: Float64Array): void;
};

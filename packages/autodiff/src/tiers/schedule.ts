import { LEAF, type Tape, WIDE } from "../tape/tape-type";
import { NONE, precedence, twin } from "./precedence";

/** A tape in another order: the same nodes, renumbered so that nodes of one kind stand side by side. */
export type Schedule = {
  /** From places in the new order to positions on the tape, and back. */
  readonly order: Int32Array;
  readonly place: Int32Array;
  /** Of the two inputs of each place, where these are; 0 where there is none. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly kind: Uint8Array;
  /** Kind, first place, place after the last; leaves are in no run. */
  readonly runs: Int32Array;
  /** How many numbers of `runs` belong to nodes that lead to the target; they come first. */
  readonly reachingRuns: number;
  /** How many leaves lead to the target; they stand at the first places. */
  readonly leaves: number;
};

/**
 * Orders the nodes of a tape into long runs of one kind: always the kind with most nodes ready comes next, and nodes
 * that become ready meanwhile join if they are of that kind (a chain of sums is one run, since a run is computed in
 * order). First what leads to the target, then the rest. Linear in nodes and wires, plus runs times kinds in use.
 * `inputsOf` lists what feeds a wide node.
 */
export function schedule(
  tape: Tape,
  reaches: Uint8Array,
  inputsOf: (position: number) => ArrayLike<number>,
): Schedule {
  const { count, kind } = tape;
  const { head, next, waits, wideNodes, widePorts } = precedence(tape, reaches, inputsOf);
  const { begins, ends, present } = queues(tape, reaches);
  const queue = new Int32Array(count);
  const order = new Int32Array(count);
  const place = new Int32Array(count);
  const runs: number[] = [];
  let reachingRuns = 0;
  let leaves = 0;
  let done = 0;

  const enqueue = (node: number) => {
    const mine = queueOf(kind[node] ?? LEAF, reaches[node] ?? 0);
    const end = ends[mine] ?? 0;
    queue[end] = node;
    ends[mine] = end + 1;
  };
  /** What this port and its twins waited for is done. */
  const release = (waiting: number) => {
    for (let port = waiting; port >= 0; port = twin(next[port] ?? NONE)) {
      const node = (port < 2 * count ? port >> 1 : wideNodes[port - 2 * count]) ?? 0;
      const left = (waits[node] ?? 0) - 1;
      waits[node] = left;
      if (left === 0) enqueue(node);
    }
  };
  /** Empties a queue; nodes may join while others leave. */
  const run = (mine: number) => {
    for (let at = begins[mine] ?? 0; at < (ends[mine] ?? 0); at++) {
      const node = queue[at] ?? 0;
      order[done] = node;
      place[node] = done++;
      release(head[node] ?? NONE);
      release(next[2 * node] ?? NONE);
      release(next[2 * node + 1] ?? NONE);
      if (kind[node] === WIDE) for (const port of widePorts.get(node) ?? []) release(next[port] ?? NONE);
    }
    begins[mine] = ends[mine] ?? 0;
  };

  for (let node = 0; node < count; node++) if (waits[node] === 0) enqueue(node);
  for (const reach of [1, 0]) {
    run(queueOf(LEAF, reach));
    if (reach === 1) leaves = done;
    const others = present.map((each) => queueOf(each, reach));
    for (let mine = longest(begins, ends, others); mine >= 0; mine = longest(begins, ends, others)) {
      runs.push(mine % KINDS, done);
      run(mine);
      runs.push(done);
    }
    if (reach === 1) reachingRuns = runs.length;
  }
  return {
    order,
    place,
    ...renumbered(tape, order, place),
    runs: Int32Array.from(runs),
    reachingRuns,
    leaves,
  };
}

/** Kinds and inputs by place. */
function renumbered({ kind, a, b }: Tape, order: Int32Array, place: Int32Array) {
  const first = new Int32Array(order.length);
  const second = new Int32Array(order.length);
  const kinds = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const node = order[at] ?? 0;
    const mine = kind[node] ?? LEAF;
    if (mine === LEAF) continue;
    kinds[at] = mine;
    first[at] = place[a[node] ?? 0] ?? 0;
    second[at] = place[b[node] ?? 0] ?? 0;
  }
  return { first, second, kind: kinds };
}

const KINDS = 256;

/** Every kind has a queue for nodes that lead to the target, and another one. */
const queueOf = (kind: number, reaches: number): number => (reaches === 1 ? kind : KINDS + kind);

/** Where each queue begins and ends in an array of them all: empty, and with room for its nodes. */
function queues({ count, kind }: Tape, reaches: Uint8Array) {
  const sizes = new Int32Array(2 * KINDS);
  for (let node = 0; node < count; node++) {
    const mine = queueOf(kind[node] ?? LEAF, reaches[node] ?? 0);
    sizes[mine] = (sizes[mine] ?? 0) + 1;
  }
  let before = 0;
  const begins = sizes.map((size) => {
    before += size;
    return before - size;
  });
  const kinds = Array.from({ length: KINDS }, (_, each) => each);
  const isPresent = (each: number) => each !== LEAF && (sizes[each] ?? 0) + (sizes[KINDS + each] ?? 0) > 0;
  return { begins, ends: begins.slice(), present: kinds.filter(isPresent) };
}

/** The queue with most nodes in it, or NONE if all are empty. */
function longest(begins: Int32Array, ends: Int32Array, among: readonly number[]): number {
  let best = NONE;
  let most = 0;
  for (const each of among) {
    const length = (ends[each] ?? 0) - (begins[each] ?? 0);
    if (length <= most) continue;
    most = length;
    best = each;
  }
  return best;
}

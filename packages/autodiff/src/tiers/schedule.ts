import { LEAF, type Tape } from "../tape/tape-type";
import { kindArity, POWC, powerKinds } from "./kinds.generated";
import { precedence } from "./precedence";

/** A tape in another order: the same nodes, renumbered so that nodes of one kind stand side by side. */
export type Schedule = {
  /** From places in the new order to positions on the tape, and back. */
  readonly order: Int32Array;
  readonly place: Int32Array;
  /** Of the two inputs of each place, where these are; 0 where there is none. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** By place; powers with a known exponent have their own kinds here. */
  readonly kind: Uint8Array;
  /** Kind, first place, place after the last; leaves are in no run. */
  readonly runs: Int32Array;
  /** How many numbers of `runs` belong to nodes that lead to the target; they come first. */
  readonly reachingRuns: number;
  /** How many leaves lead to the target; they stand at the first places. */
  readonly leaves: number;
  /** By position: the place of a number that may be set; -1 for an exponent that made a power a kind of its own. */
  readonly settable: Int32Array;
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
  const { count } = tape;
  const { kinds, pinned } = specialise(tape);
  const { firstEdge, edges, waits } = precedence(tape, kinds, reaches, inputsOf);
  const { queueOf, starts, kindOf } = queues(kinds, reaches, count);
  const queue = new Int32Array(count);
  const head = starts.slice();
  const tail = starts.slice();
  const order = new Int32Array(count);
  const place = new Int32Array(count);
  const runs: number[] = [];
  const half = kindOf.length / 2;
  let reachingRuns = 0;
  let leaves = 0;
  let done = 0;

  for (let node = 0; node < count; node++) {
    if (waits[node] !== 0) continue;
    const mine = queueOf[node] ?? 0;
    const end = tail[mine] ?? 0;
    queue[end] = node;
    tail[mine] = end + 1;
  }
  // One loop, not a function for each run: engines optimise a long loop while it runs. Queue 0 holds the leaves that
  // lead to the target, queue `half` the other leaves; they come first in their part.
  let base = 0;
  for (let mine = 0; ; ) {
    const from = done;
    for (let at = head[mine] ?? 0; at < (tail[mine] ?? 0); at++) {
      const node = queue[at] ?? 0;
      order[done] = node;
      place[node] = done++;
      for (let edge = firstEdge[node] ?? -1; edge >= 0; edge = edges[edge + 1] ?? -1) {
        const user = edges[edge] ?? 0;
        const left = (waits[user] ?? 0) - 1;
        waits[user] = left;
        if (left > 0) continue;
        const theirs = queueOf[user] ?? 0;
        const end = tail[theirs] ?? 0;
        queue[end] = user;
        tail[theirs] = end + 1;
      }
    }
    head[mine] = tail[mine] ?? 0;
    if (mine === 0) leaves = done;
    else if (mine !== half) runs.push(kindOf[mine] ?? LEAF, from, done);
    mine = longest(head, tail, base, base + half);
    if (mine >= 0) continue;
    if (base === half) break;
    reachingRuns = runs.length;
    base = half;
    mine = half;
  }

  const settable = place.slice();
  for (const exponent of pinned) settable[exponent] = -1;
  const all = Int32Array.from(runs);
  return {
    order,
    place,
    settable,
    ...renumbered(tape, kinds, order, place),
    runs: all,
    reachingRuns,
    leaves,
  };
}

/** Kinds and inputs by place. */
function renumbered(tape: Tape, kinds: Uint8Array, order: Int32Array, place: Int32Array) {
  const first = new Int32Array(order.length);
  const second = new Int32Array(order.length);
  const kind = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const node = order[at] ?? 0;
    const mine = kinds[node] ?? LEAF;
    kind[at] = mine;
    const arity = kindArity[mine] ?? 0;
    if (arity > 0) first[at] = place[tape.a[node] ?? 0] ?? 0;
    if (arity > 1) second[at] = place[tape.b[node] ?? 0] ?? 0;
  }
  return { first, second, kind };
}

/** The kinds by position, powers with a known exponent among them, and the positions of these exponents. */
function specialise({ count, kind, b, values }: Tape) {
  const kinds = kind.slice(0, count);
  const pinned = new Set<number>();
  for (let node = 0; node < count; node++) {
    if (kinds[node] !== POWC) continue;
    const exponent = b[node] ?? 0;
    const special = kind[exponent] === LEAF ? powerKinds.get(values[exponent] ?? 0) : undefined;
    if (special === undefined) continue;
    kinds[node] = special;
    pinned.add(exponent);
  }
  return { kinds, pinned };
}

/**
 * One queue for each kind in use, leaves first, and the same again for nodes that do not lead to the target; all in
 * one array, each with room for its nodes.
 */
function queues(kinds: Uint8Array, reaches: Uint8Array, count: number) {
  const present = new Int32Array(256);
  for (let node = 0; node < count; node++) present[kinds[node] ?? LEAF] = 1;
  present[LEAF] = 1;
  const used = [...present.keys()].filter((kind) => present[kind] === 1);
  const indexOf = new Int32Array(256);
  for (const [index, kind] of used.entries()) indexOf[kind] = index;
  const queueOf = new Uint16Array(count);
  const starts = new Int32Array(2 * used.length + 1);
  for (let node = 0; node < count; node++) {
    const mine = (indexOf[kinds[node] ?? LEAF] ?? 0) + (reaches[node] === 1 ? 0 : used.length);
    queueOf[node] = mine;
    starts[mine + 1] = (starts[mine + 1] ?? 0) + 1;
  }
  for (let index = 1; index < starts.length; index++)
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  return { queueOf, starts, kindOf: [...used, ...used] };
}

/** The queue between two indices with most nodes in it, or -1 if all are empty. */
function longest(head: Int32Array, tail: Int32Array, from: number, to: number): number {
  let best = -1;
  let most = 0;
  for (let at = from; at < to; at++) {
    const length = (tail[at] ?? 0) - (head[at] ?? 0);
    if (length <= most) continue;
    most = length;
    best = at;
  }
  return best;
}

import type { BenchGraph } from "../graphs/graph";
import { KINDS } from "./kinds";

/** An order of evaluation cut into runs of one kind: `runs` holds kind, first place and end, one after the other. */
export type Schedule = { readonly order: Int32Array; readonly runs: Int32Array };

/**
 * Greedy: of all nodes that are ready, take those of the most frequent kind, together with the nodes of that kind
 * that become ready by it. The last word of a plain interpreter: one branch a run instead of one a node.
 */
export function schedule(graph: BenchGraph, kinds: Uint8Array): Schedule {
  const { count, a, b } = graph;
  const missing = new Uint8Array(count);
  const consumers: number[][] = Array.from({ length: count }, () => []);
  for (let node = 0; node < count; node++) {
    for (const input of [a[node] ?? -1, b[node] ?? -1]) {
      if (input < 0) continue;
      missing[node] = (missing[node] ?? 0) + 1;
      consumers[input]?.push(node);
    }
  }
  const ready: number[][] = KINDS.map(() => []);
  const taken = KINDS.map(() => 0);
  const waiting = (kind: number) => (ready[kind]?.length ?? 0) - (taken[kind] ?? 0);
  for (let node = 0; node < count; node++) if (missing[node] === 0) ready[kinds[node] ?? 0]?.push(node);
  const order: number[] = [];
  const runs: number[] = [];
  while (order.length < count) {
    let kind = 0;
    for (let other = 1; other < KINDS.length; other++) if (waiting(other) > waiting(kind)) kind = other;
    const queue = ready[kind] ?? [];
    const start = order.length;
    for (let at = taken[kind] ?? 0; at < queue.length; at++) {
      const node = queue[at] ?? 0;
      order.push(node);
      for (const consumer of consumers[node] ?? []) {
        missing[consumer] = (missing[consumer] ?? 0) - 1;
        if (missing[consumer] === 0) ready[kinds[consumer] ?? 0]?.push(consumer);
      }
    }
    taken[kind] = queue.length;
    if ((KINDS[kind]?.arity ?? 0) > 0) runs.push(kind, start, order.length);
  }
  return { order: Int32Array.from(order), runs: Int32Array.from(runs) };
}

import type { NodeId } from "../graph";
import type { Program } from "../program";
import type { Value } from "../tensor/tensor";
import { carriedFor, plus } from "./arithmetic";

/** Plain recursion visits a node once for every way that leads there; more visits than this are not followed. */
const MOST_VISITS = 50_000;

/**
 * The gradients a backward pass leaves that calls itself for the inputs of each node at once, without waiting: sums
 * that are not complete are passed on, and passed on again when more arrives. `within`: only these nodes get anything.
 * Undefined where that takes too many visits, or needs a derivative that is none.
 */
export function recursedGradients(
  program: Program,
  within: (id: NodeId) => boolean,
): ReadonlyMap<NodeId, Value> | undefined {
  const { target } = program;
  if (target === null) return undefined;
  const sums = new Map<NodeId, Value>([[target, 1]]);
  const visits = [target];
  let count = 0;
  for (let id = visits.pop(); id !== undefined; id = visits.pop()) {
    if (++count > MOST_VISITS) return undefined;
    const next = new Set<NodeId>();
    for (const [port, from] of program.inputs(id).entries()) {
      if (from === null || !within(from)) continue;
      const sent = carriedFor(program, { to: id, port }, sums.get(id) ?? 0);
      if (sent === undefined) return undefined;
      const before = sums.get(from);
      sums.set(from, before === undefined ? sent : plus(before, sent));
      next.add(from);
    }
    // The last one pushed is visited first.
    visits.push(...[...next].reverse());
  }
  return sums;
}

/** The gradients if every contribution took the place of the one before it instead of being added. */
export function overwrittenGradients(
  program: Program,
  within: (id: NodeId) => boolean,
): ReadonlyMap<NodeId, Value> | undefined {
  const { target } = program;
  if (target === null) return undefined;
  const held = new Map<NodeId, Value>([[target, 1]]);
  for (const id of [...program.order].reverse()) {
    const upstream = held.get(id);
    if (upstream === undefined) continue;
    for (const [port, from] of program.inputs(id).entries()) {
      if (from === null || !within(from)) continue;
      const sent = carriedFor(program, { to: id, port }, upstream);
      if (sent === undefined) return undefined;
      held.set(from, sent);
    }
  }
  return held;
}

import type { NodeId } from "../graph";
import type { Program } from "../program";
import { isTensor } from "../tensor/tensor";
import { entryOf, sizeOf } from "./probe";

/** How far rounding may have moved the target: a rounding of each value times what that value does to the target. */
export function roundingOf(program: Program): number {
  let sum = 0;
  for (const id of program.order) {
    const value = program.value(id);
    const gradient = program.connected(id) ? program.gradient(id) : undefined;
    for (let entry = 0; entry < sizeOf(value); entry++) {
      const each = Math.abs(entryOf(value, entry) * entryOf(gradient, isTensor(gradient) ? entry : 0));
      if (Number.isFinite(each)) sum += each;
    }
  }
  return sum * Number.EPSILON;
}

/** The nodes that stand on a corner. */
export function kinksOf(program: Program): ReadonlySet<NodeId> {
  return new Set(program.problems().flatMap((problem) => (problem.kind === "kink" ? [problem.node] : [])));
}

/** Does a way lead from a node to one of those? */
export function leadsTo(program: Program, from: NodeId, wanted: ReadonlySet<NodeId>): boolean {
  if (wanted.size === 0) return false;
  const seen = new Set([from]);
  const todo = [from];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (wanted.has(id)) return true;
    for (const { to } of program.wiresFrom(id)) {
      if (seen.has(to) || !program.connected(to)) continue;
      seen.add(to);
      todo.push(to);
    }
  }
  return false;
}

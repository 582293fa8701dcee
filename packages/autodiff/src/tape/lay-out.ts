import type { Plan } from "../plan";
import { kindOf } from "./kinds";
import { LEAF, newTape, type Tape } from "./tape-type";

/** A plan as a tape; `positions` says where a node of the plan stands on it (-1: it has no value). */
export type Layout = {
  readonly tape: Tape;
  readonly positions: Int32Array;
  /** By position: does the node lead to the target? */
  readonly reaching: Uint8Array;
};

/** Lays the nodes that have a value out in evaluation order; `leafValue` gives the numbers of the leaves. */
export function layOut(plan: Plan, leafValue: (index: number) => number): Layout {
  const { operations, start, source } = plan.structure;
  const tape = newTape(plan.computable.length);
  const positions = new Int32Array(operations.length).fill(-1);
  const reaching = new Uint8Array(plan.computable.length);
  plan.computable.forEach((index, position) => {
    positions[index] = position;
    reaching[position] = plan.reaches[index] ?? 0;
    const record = operations[index];
    if (record === undefined) return;
    const first = start[index] ?? 0;
    const ports = (start[index + 1] ?? 0) - first;
    const a = source[first] ?? 0;
    const b = source[first + 1] ?? 0;
    tape.kind[position] = ports === 0 ? LEAF : kindOf(record, plan.varies[b] === 0);
    if (ports > 0) tape.a[position] = positions[a] ?? 0;
    if (ports > 1) tape.b[position] = positions[b] ?? 0;
    if (ports === 0) tape.values[position] = record.kind === "leaf" ? leafValue(index) : record.forward(0, 0);
  });
  tape.count = plan.computable.length;
  return { tape, positions, reaching };
}

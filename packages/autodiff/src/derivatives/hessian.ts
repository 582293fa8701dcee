import type { NodeId } from "../graph";
import type { Program } from "../program";
import { scalarOf } from "../tensor/tensor";

/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[];

/**
 * The second derivatives of the target with respect to pairs of leaves, row by row in the order of `ids`, by one pass
 * forward over reverse a row. Undefined where `hessianVector` is, and for what is no leaf with a number.
 */
export function hessian(program: Program, ids: readonly NodeId[]): Matrix | undefined {
  const rows: number[][] = [];
  for (const id of ids) {
    if (typeof program.gradient(id) !== "number") return undefined;
    const moved = program.hessianVector(new Map([[id, 1]]));
    if (moved === undefined) return undefined;
    rows.push(ids.map((other) => scalarOf(moved(other))));
  }
  return rows;
}

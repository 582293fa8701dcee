import { compile } from "../compile";
import type { NodeId } from "../graph";
import type { Program } from "../program";
import { expand } from "../tensor/expand";
import { scalarOf } from "../tensor/tensor";
import { graphAsItIs } from "./probe";

/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[];

/**
 * The second derivatives of the target with respect to pairs of leaves, row by row in the order of `ids`, vectors and
 * matrices counted entry by entry, by one pass forward over reverse a row. Where vectors, matrices or operations of
 * more than two inputs lead to the target, they are taken apart into single numbers first. Undefined for what has no
 * gradient, is no leaf, or would be too large to take apart.
 */
export function hessian(program: Program, ids: readonly NodeId[]): Matrix | undefined {
  if (ids.some((id) => program.gradient(id) === undefined || program.inputs(id).length > 0)) return undefined;
  return rowsOf(program, ids) ?? rowsTakenApart(program, ids);
}

function rowsOf(program: Program, ids: readonly NodeId[]): Matrix | undefined {
  const rows: number[][] = [];
  for (const id of ids) {
    const moved = program.hessianVector(new Map([[id, 1]]));
    if (moved === undefined) return undefined;
    rows.push(ids.map((other) => scalarOf(moved(other))));
  }
  return rows;
}

function rowsTakenApart(program: Program, ids: readonly NodeId[]): Matrix | undefined {
  const expanded = expand(graphAsItIs(program), program.target);
  if (!expanded.ok) return undefined;
  const entries = ids.flatMap((id) => expanded.entries.get(id)?.ids ?? []);
  return rowsOf(compile(expanded.graph, expanded.target), entries);
}

import { compile } from "../compile";
import type { NodeId } from "../graph";
import type { Program } from "../program";
import { expand } from "../tensor/expand";
import { isTensor, scalarOf } from "../tensor/tensor";

/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[];

/**
 * The second derivatives of the target with respect to pairs of leaves, row by row in the order of `ids`, by one pass
 * forward over reverse a row. Vectors, matrices and operations of more than two inputs on the way are taken apart into
 * single numbers first. Undefined without a target that is a number, for what is no leaf with a number, and for graphs
 * that are too large to be taken apart.
 */
export function hessian(program: Program, ids: readonly NodeId[]): Matrix | undefined {
  if (ids.some((id) => typeof program.gradient(id) !== "number")) return undefined;
  return rowsOf(program, ids) ?? rowsOf(takenApart(program), ids);
}

function rowsOf(program: Program | undefined, ids: readonly NodeId[]): Matrix | undefined {
  const rows: number[][] = [];
  for (const id of ids) {
    const moved = program?.hessianVector(new Map([[id, 1]]));
    if (moved === undefined) return undefined;
    rows.push(ids.map((other) => scalarOf(moved(other))));
  }
  return rows;
}

/** The same program on single numbers; nodes that are numbers keep their ids. */
function takenApart(program: Program): Program | undefined {
  const expanded = expand(program.graph, program.target);
  if (!expanded.ok || expanded.target === null) return undefined;
  const apart = compile(expanded.graph, expanded.target);
  for (const node of program.graph.nodes) {
    if (node.inputs.length > 0) continue;
    const value = program.value(node.id);
    const numbers = isTensor(value) ? value.data : [value ?? Number.NaN];
    for (const [place, id] of (expanded.entries.get(node.id)?.ids ?? []).entries())
      apart.set(id, numbers[place] ?? Number.NaN);
  }
  apart.run();
  return apart;
}

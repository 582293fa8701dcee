import type { NodeId } from "../graph";
import type { Shape } from "./tensor";

/** A vector, matrix or number taken apart: the node that stands for each entry, row by row. */
export type Cells = { readonly shape: Shape; readonly ids: readonly NodeId[] };

/** Makes the nodes that an operation is taken apart into. */
export type CellWriter = {
  /** A node of an operation on one or two numbers. */
  readonly apply: (op: string, ...inputs: NodeId[]) => NodeId;
  /** A constant; the same number is the same node. */
  readonly number: (x: number) => NodeId;
};

/** a + b + c + …, in this order. */
export function sumOf(write: CellWriter, terms: readonly NodeId[]): NodeId {
  const [first, ...rest] = terms;
  return first === undefined
    ? write.number(0)
    : rest.reduce((sum, term) => write.apply("add", sum, term), first);
}

/** The entries at `start`, `start + step`, …. */
export function lane(cells: Cells, start: number, step: number, length: number): NodeId[] {
  return Array.from({ length }, (_, place) => cells.ids[start + place * step] ?? "");
}

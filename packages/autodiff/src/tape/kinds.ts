import type { Operation } from "../operation";
import { operations } from "../operations";
import { LEAF } from "./tape-type";

/** The rule behind a kind number, and which of its ports are differentiated. */
export type Kind = { readonly record: Operation; readonly derived: readonly boolean[] };

const narrow = operations.filter(
  ({ kind, ports, wide, variadic }) =>
    kind === "scalar" && ports.length <= 2 && wide === undefined && !variadic,
);

/** By kind number; LEAF has none. */
export const kinds: readonly (Kind | undefined)[] = [
  undefined,
  ...narrow.map((record) => ({ record, derived: record.ports.map(() => true) })),
  // A power whose exponent never changes: nobody asks for a derivative that need not exist.
  ...narrow.filter(({ id }) => id === "pow").map((record) => ({ record, derived: [true, false] as const })),
];

const numbers: ReadonlyMap<string, number> = new Map(narrow.map(({ id }, index) => [id, index + 1]));
const CONSTANT_POWER = kinds.length - 1;

/** The kind number of an operation; `fixed` says that its last input never changes. LEAF for one that is not narrow. */
export function kindOf(record: Operation, fixed: boolean): number {
  if (fixed && record.id === "pow") return CONSTANT_POWER;
  return numbers.get(record.id) ?? LEAF;
}

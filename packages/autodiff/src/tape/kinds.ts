import type { Operation } from "../operation";
import { operation } from "../operations";
import { kindNames, POWC, powerKinds, swallows } from "../tiers/kinds.generated";
import { LEAF, WIDE } from "./tape-type";

/** The rule behind a kind number: a narrow operation, and which of its inputs get a contribution. */
export type Kind = { readonly record: Operation; readonly derived: readonly boolean[] };

const fixedExponent: ReadonlySet<number> = new Set([POWC, ...powerKinds.values()]);

/** By kind number; LEAF and WIDE have none. */
export const kinds: readonly (Kind | undefined)[] = kindNames.map((name, kind) => {
  if (kind === LEAF) return undefined;
  // Every kind that is no operation of its own is a power of which the exponent or the base is known.
  const record = operation(name) ?? operation("pow");
  // Nobody asks for the derivative in an exponent that never changes; it need not exist.
  return record && { record, derived: record.ports.map((_, port) => port === 0 || !fixedExponent.has(kind)) };
});

/** How many inputs a kind has on the tape itself, by kind number. */
export const arity: Uint8Array = new Uint8Array(256);
for (const [number, kind] of kinds.entries()) arity[number] = kind?.record.ports.length ?? 0;

const numbers: ReadonlyMap<string, number> = new Map(kindNames.map((name, number) => [name, number]));

/** The kind number of an operation: WIDE for one that takes more than two inputs, or works on vectors only. */
export function kindOf(record: Operation): number {
  if (record.wide !== undefined || record.tensor !== undefined) return WIDE;
  return numbers.get(record.id) ?? WIDE;
}

/** The kind of a power whose exponent never changes; `exponent` is its number if it is one that was typed in. */
export function powerKind(exponent: number | undefined): number {
  return powerKinds.get(exponent ?? Number.NaN) ?? POWC;
}

/** Ports at which a kind can make a number out of an input that is none: 1 for the first, 2 for the second, by kind. */
export const swallowed: Uint8Array = Uint8Array.from(
  swallows,
  (ports, kind) => ports & ((1 << (arity[kind] ?? 0)) - 1),
);

/** A port through which nothing is differentiated while what feeds it never changes: an exponent, an axis, a size. */
export function isFixed(record: Operation, port: number): boolean {
  return record.id === "pow" ? port === 1 : record.tensor?.fixed?.(port) === true;
}

import type { WireRef } from "../graph";
import { formatNumber, latexNumber, latexOperand, operand } from "../numbers";
import type { Program } from "../program";
import { isTensor, type Value } from "../tensor/tensor";
import { brief, isLarge } from "./brief";

/** The three numbers, vectors or matrices at a wire on the way back; NaN for a number that is not there. */
export type WireNumbers = {
  readonly upstream: Value;
  /** Undefined where the local derivative is not one number an entry. */
  readonly local: Value | undefined;
  readonly carried: Value;
};

export function numbersAt(program: Program, wire: WireRef): WireNumbers {
  const upstream = program.gradient(wire.to) ?? Number.NaN;
  const carried = program.contribution(wire.to, wire.port) ?? Number.NaN;
  const local = program.partial(wire.to, wire.port);
  const areNumbers = !isTensor(upstream) && !isTensor(carried);
  return { upstream, local: local ?? (areNumbers ? Number.NaN : undefined), carried };
}

/** Is it a number, or are all entries numbers? */
export function isNumeric(value: Value): boolean {
  return isTensor(value) ? !value.data.some(Number.isNaN) : !Number.isNaN(value);
}

function areFinite(value: Value | undefined): boolean {
  return isTensor(value) ? value.data.every(Number.isFinite) : Number.isFinite(value);
}

function isZero(value: Value): boolean {
  return isTensor(value) ? value.data.every((entry) => entry === 0) : value === 0;
}

/** "the wire carries 1 × 10 = 10", or what there is to say instead. */
export function carriedWords({ upstream, local, carried }: WireNumbers): string {
  if (!isNumeric(carried)) {
    return isTensor(carried)
      ? `the wire carries ${brief(carried)}, which is not a number everywhere`
      : "what the wire carries is not a number either";
  }
  if (isZero(carried) && !(areFinite(upstream) && areFinite(local))) {
    return "the wire carries 0: where nothing arrives or nothing passes, nothing goes on";
  }
  const isEntrywise = isTensor(local) && isTensor(upstream);
  if ([upstream, local, carried].some(isLarge))
    return `the wire carries the one times the other${isEntrywise ? ", entry by entry" : ""}`;
  const factors = `${operand(upstream)} × ${operand(local)}`;
  const entrywise = isEntrywise ? ", entry by entry" : "";
  return `the wire carries ${factors} = ${formatNumber(carried)}${entrywise}`;
}

/** Upstream times local in LaTeX, with the numbers. */
export function carriedLatex({ upstream, local, carried }: WireNumbers): string {
  if (local === undefined) return latexNumber(carried);
  const times = isTensor(local) && isTensor(upstream) ? "\\odot" : "\\cdot";
  return `${latexOperand(upstream)} ${times} ${latexOperand(local)} = ${latexNumber(carried)}`;
}

import { isTensor, type Value } from "@gradboard/autodiff";

/** Width of a wire that carries 1, and what a factor of ten adds or takes away, in board units. */
const ONE = 3.25;
const DECADE = 0.9;
const LEAST = 1;
const MOST = 6.5;

/** The size of a gradient: of a number its distance from 0, of a vector or matrix that of its largest entry. */
export function magnitude(x: Value): number {
  if (!isTensor(x)) return Math.abs(x);
  return x.data.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
}

/**
 * How wide a wire is drawn that carries this much, on a logarithmic scale that is the same on every board: widths
 * can be compared, and vanishing and exploding gradients are seen from afar. 0 when nothing comes through.
 */
export function gradientWeight(x: Value | undefined): number | null {
  if (x === undefined) return null;
  const size = magnitude(x);
  if (Number.isNaN(size)) return null;
  if (size === 0) return 0;
  return Math.min(MOST, Math.max(LEAST, ONE + DECADE * Math.log10(size)));
}

/** What the legend explains. */
export const legend = [0.01, 1, 100] as const;

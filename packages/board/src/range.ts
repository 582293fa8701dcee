import type { BoardNode } from "./board";

export type Range = { readonly min: number; readonly max: number };

const DEFAULT: Range = { min: -10, max: 10 };

/**
 * The slider range of a node: the one that was set, else -10 to 10. A side that was not set grows in steps of
 * 1, 2, 5, 10, ... until the value fits; a side that was set grows to the value itself. `min < max` always.
 */
export function rangeOf(node: Pick<BoardNode, "value" | "min" | "max">): Range {
  const value = typeof node.value === "number" ? node.value : 0;
  // Twice the other end, so that a slider whose one end was set keeps some length.
  const min = node.min ?? -roundUp(Math.max(-DEFAULT.min, -value, -2 * (node.max ?? 0)));
  const max = node.max ?? roundUp(Math.max(DEFAULT.max, value, 2 * (node.min ?? 0)));
  return { min: Math.min(min, value), max: Math.max(max, value) };
}

/** The least of 10, 20, 50, 100, ... that is not below x. */
function roundUp(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= x) ?? 10;
  const rounded = step * power;
  return Number.isFinite(rounded) ? rounded : x;
}

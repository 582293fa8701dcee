import type { Box } from "@gradboard/board";

/** A line that shows what a dragged box is in line with, in board units. */
export type Guide = {
  readonly axis: "vertical" | "horizontal";
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** How far a dragged box is moved to be in line, and the lines that show it. */
export type Snapped = { readonly by: readonly [number, number]; readonly guides: readonly Guide[] };

const NOWHERE: Snapped = { by: [0, 0], guides: [] };

/** Moves a box by at most `reach` so that its left, middle or right, top, middle or bottom is in line with another's. */
export function snapToOthers(box: Box, others: Iterable<Box>, reach: number): Snapped {
  let across: Match | null = null;
  let down: Match | null = null;
  for (const other of others) {
    across = closer(across, match(box.x, box.width, other.x, other.width, other, reach));
    down = closer(down, match(box.y, box.height, other.y, other.height, other, reach));
  }
  if (across === null && down === null) return NOWHERE;
  const by: readonly [number, number] = [across?.by ?? 0, down?.by ?? 0];
  const moved = { ...box, x: box.x + by[0], y: box.y + by[1] };
  const guides: Guide[] = [];
  if (across !== null) {
    const { other, at } = across;
    const [from, to] = span(moved.y, moved.height, other.y, other.height);
    guides.push({ axis: "vertical", at, from, to });
  }
  if (down !== null) {
    const { other, at } = down;
    const [from, to] = span(moved.x, moved.width, other.x, other.width);
    guides.push({ axis: "horizontal", at, from, to });
  }
  return { by, guides };
}

/** Moves a box's corner to the nearest point of the grid. */
export function snapToGrid({ x, y }: Box, step: number): Snapped {
  return { by: [Math.round(x / step) * step - x, Math.round(y / step) * step - y], guides: [] };
}

type Match = { readonly by: number; readonly at: number; readonly other: Box };

function match(
  start: number,
  size: number,
  otherStart: number,
  otherSize: number,
  other: Box,
  reach: number,
) {
  let best: Match | null = null;
  for (const part of [0, 0.5, 1]) {
    const at = otherStart + otherSize * part;
    const by = at - (start + size * part);
    if (Math.abs(by) <= reach) best = closer(best, { by, at, other });
  }
  return best;
}

function closer(a: Match | null, b: Match | null): Match | null {
  if (a === null || b === null) return a ?? b;
  return Math.abs(b.by) < Math.abs(a.by) ? b : a;
}

function span(start: number, size: number, otherStart: number, otherSize: number): [number, number] {
  return [Math.min(start, otherStart), Math.max(start + size, otherStart + otherSize)];
}

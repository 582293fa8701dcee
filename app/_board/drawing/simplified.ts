import type { InkPoint } from "@gradboard/board";

/**
 * A stroke with fewer points: those that lie within `tolerance` (in the steps of the points) of the line between their
 * neighbours are left out, the largest bends first (Ramer, Douglas and Peucker). Where that leaves more than `most`,
 * the tolerance doubles until it does not. The first and the last point stay.
 */
export function simplified(
  points: readonly InkPoint[],
  tolerance: number,
  most: number,
): readonly InkPoint[] {
  for (let allowed = tolerance; ; allowed *= 2) {
    const kept = bends(points, allowed);
    if (kept.length <= most || kept.length <= 2) return kept;
  }
}

function bends(points: readonly InkPoint[], tolerance: number): readonly InkPoint[] {
  const keep = new Set([0, points.length - 1]);
  const waiting: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    const [from, to] = span;
    const farthest = farthestBetween(points, from, to);
    if (farthest === null || farthest.distance <= tolerance) continue;
    keep.add(farthest.index);
    waiting.push([from, farthest.index], [farthest.index, to]);
  }
  return points.filter((_, index) => keep.has(index));
}

function farthestBetween(points: readonly InkPoint[], from: number, to: number) {
  const [first, last] = [points[from], points[to]];
  if (first === undefined || last === undefined) return null;
  let best: { readonly index: number; readonly distance: number } | null = null;
  for (let index = from + 1; index < to; index++) {
    const point = points[index];
    if (point === undefined) continue;
    const distance = toSegment(point, first, last);
    if (best === null || distance > best.distance) best = { index, distance };
  }
  return best;
}

type Place = readonly [x: number, y: number, ...rest: unknown[]];

/** How far a point is from the nearest point of a line between two others. */
export function toSegment([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

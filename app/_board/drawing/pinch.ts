import type { Point } from "../session/overlay";

export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };
type Pair = readonly [Point, Point];

/** The view after two fingers went from one pair of places to another: what was between them stays between them. */
export function pinched(view: Viewport, before: Pair, after: Pair, least: number, most: number): Viewport {
  const spread = distance(before) === 0 ? 1 : distance(after) / distance(before);
  const zoom = Math.min(most, Math.max(least, view.zoom * spread));
  const [from, to] = [middle(before), middle(after)];
  const factor = zoom / view.zoom;
  return { x: to[0] - (from[0] - view.x) * factor, y: to[1] - (from[1] - view.y) * factor, zoom };
}

function distance([a, b]: Pair): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function middle([a, b]: Pair): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

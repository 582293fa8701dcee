import { wireEnds } from "../canvas/block-geometry";
import type { Orientation } from "../canvas/orientation";
import { FITS, shortValue } from "../canvas/short-value";
import { wirePath } from "../canvas/wire-path";
import type { BoardView, WireView } from "../session/board-view";

/** Where a wire runs in a picture, and the number on it, if one is shown. */
export type WireCourse = {
  readonly path: string;
  readonly number: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
  } | null;
};

/** The course of a wire as it is drawn; null while one of its ends is not there. */
export function wireCourse(
  view: Pick<BoardView, "nodes" | "groups">,
  wire: WireView,
  orientation: Orientation = "right",
): WireCourse | null {
  const ends = wireEnds(view, wire, orientation);
  if (ends === null) return null;
  const { start, end } = ends;
  const { path, label } = wirePath(...start, ...end, orientation);
  if (wire.contribution === undefined) return { path, number: null };
  const text = shortValue(wire.contribution, 3, FITS.wire);
  const size = Math.min(26, 118 / text.length);
  // Kept in front of the node it leads to; a digit is at most 0.64 of its size wide.
  const x = orientation === "up" ? label.x : Math.min(label.x, end[0] - text.length * size * 0.32 - 4);
  return { path, number: { text, x, y: label.y, size } };
}

import { portsOf } from "@gradboard/board";
import { drawnAt, portOffsets, sizeOf } from "../canvas/geometry";
import { FITS, shortValue } from "../canvas/short-value";
import { wirePath } from "../canvas/wire-path";
import type { NodeView, WireView } from "../session/board-view";

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

/** The course of a wire between two nodes; null while one of them is not there. */
export function wireCourse(
  wire: WireView,
  from: NodeView | undefined,
  to: NodeView | undefined,
): WireCourse | null {
  if (from === undefined || to === undefined) return null;
  const [fromX, fromY] = drawnAt(from.node.op, from.position);
  const [end, toY] = drawnAt(to.node.op, to.position);
  const { width, height } = sizeOf(from.node.op);
  const offset = portOffsets(to.node.op, portsOf(to.node))[wire.port] ?? 0;
  const { path, label } = wirePath(fromX + width, fromY + height / 2, end, toY + offset);
  if (wire.contribution === undefined) return { path, number: null };
  const text = shortValue(wire.contribution, 3, FITS.wire);
  const size = Math.min(26, 118 / text.length);
  // Kept in front of the node it leads to; a digit is at most 0.64 of its size wide.
  const x = Math.min(label.x, end - text.length * size * 0.32 - 4);
  return { path, number: { text, x, y: label.y, size } };
}

import type { Size } from "@gradboard/board";
import { drawnBox } from "../canvas/geometry";
import type { Orientation } from "../canvas/orientation";
import type { NodeView } from "../session/board-view";

/** What part of the board fills the screen, in board units. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const margin = 40;
/** Fewer nodes than fill this are not blown up further on a screen. */
const screen = { width: 860, height: 320 };

/** The box around all nodes, with a margin; at least as large as asked for. */
export function pictureBox(
  nodes: Iterable<NodeView>,
  least: Size = screen,
  orientation: Orientation = "right",
): Box {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { node, position } of nodes) {
    const { x, y, width, height } = drawnBox(node, position, orientation);
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  if (left > right) return { x: 0, y: 0, ...least };
  const width = Math.max(least.width, right - left + 2 * margin);
  const height = Math.max(least.height, bottom - top + 2 * margin);
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

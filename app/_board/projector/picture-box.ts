import { type Box, boundsOf, type Size } from "@gradboard/board";
import { drawnGroups } from "../canvas/drawn-groups";
import { drawnBox } from "../canvas/geometry";
import type { Orientation } from "../canvas/orientation";
import type { BoardView } from "../session/board-view";

export type { Box } from "@gradboard/board";

const margin = 40;
/** Fewer nodes than fill this are not blown up further on a screen. */
const screen = { width: 860, height: 320 };

/** The boxes of everything that is drawn of a board, in board units: nodes, blocks and frames. */
export function pictureBoxes(view: BoardView, orientation: Orientation = "right"): readonly Box[] {
  const { shown, groups } = view;
  const boxes = drawnGroups(view, orientation);
  const nodes = [...shown.nodes.values()].map(({ node, position }) => drawnBox(node, position, orientation));
  const seen = [...groups.values()].filter(({ hidden }) => !hidden);
  return [...nodes, ...seen.map(({ id, box }) => boxes.get(id) ?? box)];
}

/** What part of the board fills the picture: all boxes, with a margin; at least as large as asked for. */
export function pictureBox(boxes: Iterable<Box>, least: Size = screen): Box {
  const bounds = boundsOf(boxes);
  if (bounds === null) return { x: 0, y: 0, ...least };
  const width = Math.max(least.width, bounds.width + 2 * margin);
  const height = Math.max(least.height, bounds.height + 2 * margin);
  return {
    x: bounds.x + bounds.width / 2 - width / 2,
    y: bounds.y + bounds.height / 2 - height / 2,
    width,
    height,
  };
}

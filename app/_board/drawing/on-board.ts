import { INK_SCALE, type InkPoint } from "@gradboard/board";
import { type Orientation, unturned } from "../canvas/orientation";

/** A stroke as the board holds it, from where it was drawn: its middle is turned back, its shape is kept. */
export function onBoard(points: readonly InkPoint[], orientation: Orientation): readonly InkPoint[] {
  if (orientation === "right") return points;
  const middle = (axis: 0 | 1) => {
    const all = points.map((point) => point[axis]);
    return (Math.min(...all) + Math.max(...all)) / 2 / INK_SCALE;
  };
  const [x, y] = [middle(0), middle(1)];
  const [boardX, boardY] = unturned([x, y], orientation);
  const [dx, dy] = [(boardX - x) * INK_SCALE, (boardY - y) * INK_SCALE];
  return points.map(([x, y, pressure]) => [Math.round(x + dx), Math.round(y + dy), pressure]);
}

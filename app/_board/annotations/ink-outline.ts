import { INK_SCALE, type InkPoint } from "@gradboard/board";
import { getStroke } from "perfect-freehand";

/** Width of a stroke at the usual pressure, in board units. */
const WIDTH = 7;

/** The outline of a stroke, wider where the pen was pressed, as a path to be filled; from its corner, in board units. */
export function inkOutline(points: readonly InkPoint[]): string {
  // Not drawn after the hand: few points are left of a stroke, and each is where it was.
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x / INK_SCALE, y / INK_SCALE, pressure / 255]),
    { size: WIDTH, thinning: 0.6, smoothing: 0.5, streamline: 0, simulatePressure: false, last: true },
  );
  const corners = outline.map(([x = 0, y = 0]) => [round(x), round(y)] as const);
  const [first] = corners;
  if (first === undefined) return "";
  // Through the middles between corners, so that the edge is a curve.
  const curves = corners.map(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? first;
    return `${x},${y} ${round((x + nextX) / 2)},${round((y + nextY) / 2)}`;
  });
  return `M${first.join()} Q${curves.join(" ")} Z`;
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}

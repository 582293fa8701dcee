import { INK_SCALE, type InkPoint } from "@gradboard/board";

/** A stroke as one line through its points, from its corner, in board units. */
export function inkLine(points: readonly InkPoint[]): string {
  const [first] = points;
  if (first === undefined) return "";
  const places = points.map(([x, y]) => `${x / INK_SCALE},${y / INK_SCALE}`);
  // A line without length is a dot where its ends are round.
  return `M${places.join(" L")}${points.length === 1 ? ` L${places[0]}` : ""}`;
}

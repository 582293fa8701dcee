import type { Point } from "../session/overlay";

/** Points of a trail beyond which the oldest go: some half a minute of waving. */
const MOST = 600;

/** A trail with one more point at its end. A point where it ends already is no news. */
export function lengthened(trail: readonly Point[], [x, y]: Point): readonly Point[] {
  const last = trail.at(-1);
  if (last !== undefined && last[0] === x && last[1] === y) return trail;
  return [...trail.slice(1 - MOST), [x, y]];
}

/** The path of an SVG through the middles between points, so that thirty points a second look like one stroke. */
export function trailPath(points: readonly Point[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  const curves = points.slice(1, -1).map(([x, y], index) => {
    const [nextX, nextY] = points[index + 2] ?? last;
    return `Q${x},${y} ${(x + nextX) / 2},${(y + nextY) / 2}`;
  });
  return [`M${first.join()}`, ...curves, `L${last.join()}`].join(" ");
}

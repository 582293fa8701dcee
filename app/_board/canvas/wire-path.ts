import type { Orientation } from "./orientation";

export type WirePath = { readonly path: string; readonly label: { readonly x: number; readonly y: number } };

/** How far along the wire its number stands: near the port, where two wires from one node are apart. */
const LABEL_AT = 0.64;
/** How far a wire that runs back swings out aside, so that it is not hidden behind the nodes it passes. */
const SWING = 170;

/** The curve of a wire that leaves and arrives the way the graph runs, and the place of its number. */
export function wirePath(
  sourceX: number,
  sourceY: number,
  targetX: number,
  targetY: number,
  orientation: Orientation = "right",
): WirePath {
  const [firstX, firstY, secondX, secondY] = controls(sourceX, sourceY, targetX, targetY, orientation);
  return {
    path: `M${sourceX},${sourceY} C${firstX},${firstY} ${secondX},${secondY} ${targetX},${targetY}`,
    label: wirePoint(LABEL_AT, sourceX, sourceY, targetX, targetY, orientation),
  };
}

/** A point of the same curve; t runs from 0 to 1 along it. */
export function wirePoint(
  t: number,
  sourceX: number,
  sourceY: number,
  targetX: number,
  targetY: number,
  orientation: Orientation = "right",
) {
  const [firstX, firstY, secondX, secondY] = controls(sourceX, sourceY, targetX, targetY, orientation);
  return {
    x: along(t, sourceX, firstX, secondX, targetX),
    y: along(t, sourceY, firstY, secondY, targetY),
  };
}

type Controls = readonly [number, number, number, number];

function controls(
  sourceX: number,
  sourceY: number,
  targetX: number,
  targetY: number,
  orientation: Orientation,
): Controls {
  if (orientation === "up") {
    const [first, firstX, second, secondX] = controls(-sourceY, sourceX, -targetY, targetX, "right");
    return [firstX, -first, secondX, -second];
  }
  const distance = targetX - sourceX;
  const back = distance < 0;
  const reach = back ? 8 * Math.sqrt(-distance) + 40 : distance / 2;
  const swing = back ? SWING : 0;
  return [sourceX + reach, sourceY + swing, targetX - reach, targetY + swing];
}

/** A cubic curve's coordinate at t. */
function along(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

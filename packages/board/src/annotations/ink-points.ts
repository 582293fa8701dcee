import { LIMITS } from "../schema";

/** One point of a stroke: x and y in quarters of a board unit from the node's place, and the pressure from 0 to 255. */
export type InkPoint = readonly [x: number, y: number, pressure: number];

/** How many steps of an `InkPoint` are one board unit. */
export const INK_SCALE = 4;

/**
 * Writes a stroke as bytes: for each point how far it is from the one before it, x and y as numbers of seven bits a
 * byte with the sign in the lowest bit, then the pressure. A point takes three to five bytes.
 */
export function encodeInk(points: readonly InkPoint[]): Uint8Array {
  const bytes: number[] = [];
  let [lastX, lastY] = [0, 0];
  for (const [x, y, pressure] of points) {
    putStep(bytes, x - lastX);
    putStep(bytes, y - lastY);
    bytes.push(pressure);
    [lastX, lastY] = [x, y];
  }
  return Uint8Array.from(bytes);
}

/** Reads what `encodeInk` wrote. Null for bytes that are no stroke, or one that is longer or larger than may be. */
export function decodeInk(bytes: Uint8Array): InkPoint[] | null {
  const points: InkPoint[] = [];
  let at = 0;
  let [x, y] = [0, 0];
  const step = (): number => {
    let number = 0;
    for (let factor = 1; factor <= FAR; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) return Number.NaN;
      number += (byte % 128) * factor;
      if (byte < 128) return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
    }
    return Number.NaN;
  };
  while (at < bytes.length) {
    x += step();
    y += step();
    const pressure = bytes[at++];
    if (!isInside(x) || !isInside(y) || pressure === undefined) return null;
    if (points.length === LIMITS.inkPoints) return null;
    points.push([x, y, pressure]);
  }
  return points.length === 0 ? null : points;
}

/** The largest factor of a byte in a step: five bytes hold every step that there may be. */
const FAR = 128 ** 4;

function isInside(coordinate: number): boolean {
  return Math.abs(coordinate) <= LIMITS.side * INK_SCALE;
}

function putStep(bytes: number[], step: number): void {
  let rest = step < 0 ? -2 * step - 1 : 2 * step;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Moves points so that none is left of or above the corner; answers how far, in their own steps. */
export function fromCorner(points: readonly InkPoint[]): {
  readonly points: InkPoint[];
  readonly by: readonly [number, number];
} {
  const left = points.reduce((least, [x]) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const top = points.reduce((least, [, y]) => Math.min(least, y), Number.POSITIVE_INFINITY);
  return { points: points.map(([x, y, pressure]) => [x - left, y - top, pressure]), by: [left, top] };
}

/** Width and height of a stroke that begins at its corner, in whole board units. */
export function inkSize(points: readonly InkPoint[]): [number, number] {
  const right = points.reduce((most, [x]) => Math.max(most, x), 0);
  const bottom = points.reduce((most, [, y]) => Math.max(most, y), 0);
  return [Math.ceil(right / INK_SCALE), Math.ceil(bottom / INK_SCALE)];
}

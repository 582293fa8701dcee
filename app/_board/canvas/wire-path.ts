export type WirePath = { readonly path: string; readonly label: { readonly x: number; readonly y: number } };

/** How far along the wire its number stands: near the port, where two wires from one node are apart. */
const LABEL_AT = 0.64;

/** The curve of a wire that leaves to the right and arrives from the left, and the place of its number. */
export function wirePath(sourceX: number, sourceY: number, targetX: number, targetY: number): WirePath {
  const distance = targetX - sourceX;
  const reach = distance >= 0 ? distance / 2 : 6 * Math.sqrt(-distance) + 40;
  const firstX = sourceX + reach;
  const secondX = targetX - reach;
  return {
    path: `M${sourceX},${sourceY} C${firstX},${sourceY} ${secondX},${targetY} ${targetX},${targetY}`,
    label: {
      x: along(LABEL_AT, sourceX, firstX, secondX, targetX),
      y: along(LABEL_AT, sourceY, sourceY, targetY, targetY),
    },
  };
}

function along(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

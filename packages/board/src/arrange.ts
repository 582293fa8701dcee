import type { NodeId } from "@gradboard/autodiff";

/** A node as a box: its top-left corner and its size, in board units. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Alignment = "left" | "center" | "right" | "top" | "middle" | "bottom";
export type Axis = "horizontal" | "vertical";
type Boxes = ReadonlyMap<NodeId, Box>;
type Places = Map<NodeId, [number, number]>;

/** The smallest box around boxes, or null when there are none. */
export function boundsOf(boxes: Iterable<Box>): Box | null {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left === Number.POSITIVE_INFINITY
    ? null
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Places at which all boxes have one edge, or their middle, in line with that of their bounds. */
export function aligned(boxes: Boxes, alignment: Alignment): Places {
  const places: Places = new Map();
  const bounds = boundsOf(boxes.values());
  if (bounds === null) return places;
  for (const [id, box] of boxes) places.set(id, alignedPlace(box, bounds, alignment));
  return places;
}

function alignedPlace(box: Box, bounds: Box, alignment: Alignment): [number, number] {
  switch (alignment) {
    case "left":
      return [bounds.x, box.y];
    case "center":
      return [bounds.x + (bounds.width - box.width) / 2, box.y];
    case "right":
      return [bounds.x + bounds.width - box.width, box.y];
    case "top":
      return [box.x, bounds.y];
    case "middle":
      return [box.x, bounds.y + (bounds.height - box.height) / 2];
    case "bottom":
      return [box.x, bounds.y + bounds.height - box.height];
  }
}

/** Places at which the gaps between neighbours are all the same; the outermost two stay where they are. */
export function distributed(boxes: Boxes, axis: Axis): Places {
  const [start, size] = axis === "horizontal" ? (["x", "width"] as const) : (["y", "height"] as const);
  const sorted = [...boxes].sort(([a, one], [b, other]) => one[start] - other[start] || (a < b ? -1 : 1));
  const [first, last] = [sorted[0]?.[1], sorted.at(-1)?.[1]];
  const places: Places = new Map(sorted.map(([id, { x, y }]) => [id, [x, y]]));
  if (first === undefined || last === undefined || sorted.length < 3) return places;
  const taken = sorted.reduce((sum, [, box]) => sum + box[size], 0);
  const gap = (last[start] + last[size] - first[start] - taken) / (sorted.length - 1);
  let at = first[start];
  for (const [id, box] of sorted) {
    places.set(id, axis === "horizontal" ? [at, box.y] : [box.x, at]);
    at += box[size] + gap;
  }
  return places;
}

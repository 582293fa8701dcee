import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Alignment, type Axis, aligned, type Box, boundsOf, distributed } from "./arrange";

const boxes: fc.Arbitrary<ReadonlyMap<string, Box>> = fc
  .array(
    fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 10, max: 200 }),
      height: fc.integer({ min: 10, max: 200 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((list) => new Map(list.map((box, index) => [`n${index}`, box])));

function moved(before: ReadonlyMap<string, Box>, places: ReadonlyMap<string, readonly [number, number]>) {
  return [...before].map(([id, box]) => {
    const [x, y] = places.get(id) ?? [Number.NaN, Number.NaN];
    return { ...box, x, y };
  });
}

const edges: Record<Alignment, (box: Box) => number> = {
  left: ({ x }) => x,
  center: ({ x, width }) => x + width / 2,
  right: ({ x, width }) => x + width,
  top: ({ y }) => y,
  middle: ({ y, height }) => y + height / 2,
  bottom: ({ y, height }) => y + height,
};

describe("arranging", () => {
  it("[B45] aligning puts one edge of all in line with that of their bounds", () => {
    const alignment = fc.constantFrom<Alignment>("left", "center", "right", "top", "middle", "bottom");
    fc.assert(
      fc.property(boxes, alignment, (before, to) => {
        const bounds = boundsOf(before.values());
        const after = moved(before, aligned(before, to));
        for (const box of after) expect(edges[to](box)).toBeCloseTo(bounds ? edges[to](bounds) : 0, 6);
        const across = to === "left" || to === "center" || to === "right" ? "y" : "x";
        expect(after.map((box) => box[across])).toEqual([...before.values()].map((box) => box[across]));
      }),
    );
  });

  it("[B45] distributing makes gaps equal and leaves the outermost where they are", () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom<Axis>("horizontal", "vertical"), (before, axis) => {
        const [start, size] = axis === "horizontal" ? (["x", "width"] as const) : (["y", "height"] as const);
        const sorted = [...before].sort(
          ([a, one], [b, other]) => one[start] - other[start] || (a < b ? -1 : 1),
        );
        const places = distributed(before, axis);
        const after = moved(new Map(sorted), places);
        expect(after[0]).toEqual(sorted[0]?.[1]);
        const gaps = after
          .slice(1)
          .map((box, at) => box[start] - (after[at]?.[start] ?? 0) - (after[at]?.[size] ?? 0));
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6);
      }),
    );
  });

  it("nothing has no bounds", () => {
    expect(boundsOf([])).toBeNull();
    expect(aligned(new Map(), "left").size).toBe(0);
  });
});

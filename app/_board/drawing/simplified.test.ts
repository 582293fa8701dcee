import type { InkPoint } from "@gradboard/board";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simplified, toSegment } from "./simplified";

const stroke = fc.array(
  fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), fc.nat(255)),
  { minLength: 1, maxLength: 60 },
);

describe("a simplified stroke", () => {
  it("keeps its ends, and every point that was left out is near the line", () => {
    fc.assert(
      fc.property(stroke, (points) => {
        const kept = simplified(points, 3, 1000);
        expect(kept[0]).toEqual(points[0]);
        expect(kept.at(-1)).toEqual(points.at(-1));
        for (const point of points) {
          const distances = kept.map((one, index) => toSegment(point, one, kept[index + 1] ?? one));
          expect(Math.min(...distances)).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it("is a line where it was one, and never has more points than it may", () => {
    const line = Array.from({ length: 100 }, (_, i): InkPoint => [i * 5, i * 3, 128]);
    expect(simplified(line, 1, 1000)).toEqual([line[0], line.at(-1)]);
    const wave = Array.from({ length: 900 }, (_, i): InkPoint => [i * 4, Math.round(80 * Math.sin(i)), 128]);
    expect(simplified(wave, 1, 50).length).toBeLessThanOrEqual(50);
  });
});

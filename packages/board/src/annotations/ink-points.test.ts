import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../schema";
import { decodeInk, encodeInk, fromCorner, INK_SCALE, type InkPoint, inkSize } from "./ink-points";

const far = LIMITS.side * INK_SCALE;
const point: fc.Arbitrary<InkPoint> = fc.tuple(
  fc.integer({ min: -far, max: far }),
  fc.integer({ min: -far, max: far }),
  fc.nat(255),
);

describe("a stroke as bytes", () => {
  it("[B63] reads as it was written", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 80 }), (points) => {
        expect(decodeInk(encodeInk(points))).toEqual(points);
      }),
    );
  });

  it("[B63] takes three bytes a point of a hand that writes", () => {
    const points = Array.from(
      { length: 100 },
      (_, i): InkPoint => [i * 9, Math.round(30 * Math.sin(i)), 128],
    );
    expect(encodeInk(points).length).toBeLessThanOrEqual(300);
  });

  it("[B63] any bytes are a stroke within the limits, or none", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        for (const [x, y, pressure] of decodeInk(bytes) ?? []) {
          expect(Math.abs(x)).toBeLessThanOrEqual(far);
          expect(Math.abs(y)).toBeLessThanOrEqual(far);
          expect(pressure).toBeLessThan(256);
        }
      }),
    );
    expect(decodeInk(new Uint8Array(0))).toBeNull();
    expect(decodeInk(Uint8Array.of(1, 2))).toBeNull();
    expect(decodeInk(Uint8Array.of(255, 255, 255, 255, 255, 255, 0, 0))).toBeNull();
    const long = Array.from({ length: LIMITS.inkPoints + 1 }, (): InkPoint => [0, 0, 0]);
    expect(decodeInk(encodeInk(long))).toBeNull();
  });

  it("begins at its corner, and has the size of the box around it", () => {
    const { points, by } = fromCorner([
      [8, -4, 1],
      [16, 4, 2],
    ]);
    expect(points).toEqual([
      [0, 0, 1],
      [8, 8, 2],
    ]);
    expect(by).toEqual([8, -4]);
    expect(inkSize(points)).toEqual([2, 2]);
  });
});

import { NODE_SIZE } from "@gradboard/board";
import { describe, expect, it } from "vitest";
import { isAllSeen, mapScale } from "./minimap-scale";

const places = (...points: (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y, ...NODE_SIZE }));
const seen = { x: 0, y: 0, width: 800, height: 600 };

describe("the overview map", () => {
  it("holds the whole board and what is seen of it, in the middle", () => {
    const scale = mapScale(places([0, 0], [3000, 100]), seen, 200, 140);
    if (scale === null) throw new Error();
    const { left, top, factor } = scale;
    for (const [x, y] of [
      [0, 0],
      [3184, 216],
      [800, 600],
    ] as const) {
      expect((x - left) * factor).toBeGreaterThanOrEqual(0);
      expect((x - left) * factor).toBeLessThanOrEqual(200);
      expect((y - top) * factor).toBeGreaterThanOrEqual(0);
      expect((y - top) * factor).toBeLessThanOrEqual(140);
    }
    expect(mapScale(places(), seen, 200, 140)).toBeNull();
  });

  it("is of no use while everything is in sight", () => {
    expect(isAllSeen(places([0, 0], [600, 480]), seen)).toBe(true);
    expect(isAllSeen(places([0, 0], [620, 480]), seen)).toBe(false);
    expect(isAllSeen(places([-1, 0]), seen)).toBe(false);
    expect(isAllSeen(places(), seen)).toBe(true);
  });
});

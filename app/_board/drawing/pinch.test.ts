import { describe, expect, it } from "vitest";
import type { Point } from "../session/overlay";
import { pinched } from "./pinch";

const pair = (a: Point, b: Point) => [a, b] as const;

describe("two fingers", () => {
  it("that go together move the view", () => {
    const moved = pinched({ x: 5, y: 5, zoom: 2 }, pair([0, 0], [10, 0]), pair([3, 4], [13, 4]), 0.1, 3);
    expect(moved).toEqual({ x: 8, y: 9, zoom: 2 });
  });

  it("that go apart zoom in around what is between them, as far as one may", () => {
    const before = pair([100, 100], [200, 100]);
    const zoomed = pinched({ x: 0, y: 0, zoom: 1 }, before, pair([50, 100], [250, 100]), 0.1, 3);
    expect(zoomed).toEqual({ x: -150, y: -100, zoom: 2 });
    expect(pinched({ x: 0, y: 0, zoom: 1 }, before, pair([-900, 100], [900, 100]), 0.1, 3).zoom).toBe(3);
  });

  it("on one spot do nothing odd", () => {
    const still = pinched({ x: 1, y: 2, zoom: 1 }, pair([7, 7], [7, 7]), pair([7, 7], [7, 7]), 0.1, 3);
    expect(still).toEqual({ x: 1, y: 2, zoom: 1 });
  });
});

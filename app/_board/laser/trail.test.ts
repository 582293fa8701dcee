import { describe, expect, it } from "vitest";
import type { Point } from "../session/overlay";
import { lengthened, trailPath } from "./trail";

describe("the trail of a laser pointer", () => {
  it("grows by points that are news, and forgets the oldest", () => {
    let trail: readonly Point[] = [];
    for (let x = 0; x < 1000; x++) trail = lengthened(trail, [x, 0]);
    expect(trail).toHaveLength(600);
    expect(trail.at(-1)).toEqual([999, 0]);
    expect(lengthened(trail, [999, 0])).toBe(trail);
  });

  it("is a path from the first point to the last", () => {
    expect(trailPath([])).toBe("");
    expect(trailPath([[1, 2]])).toBe("M1,2 L1,2");
    expect(
      trailPath([
        [0, 0],
        [10, 0],
        [20, 10],
      ]),
    ).toBe("M0,0 Q10,0 15,5 L20,10");
  });
});

import { describe, expect, it } from "vitest";
import { snapToGrid, snapToOthers } from "./snap";

const box = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height });

describe("snapping", () => {
  it("brings the nearest edges or middles in line, in both directions on their own", () => {
    const { by, guides } = snapToOthers(box(204, 97), [box(200, 400), box(700, 100)], 6);
    expect(by).toEqual([-4, 3]);
    expect(guides).toEqual([
      { axis: "vertical", at: 200, from: 100, to: 460 },
      { axis: "horizontal", at: 100, from: 200, to: 800 },
    ]);
  });

  it("brings middles of different sizes in line", () => {
    expect(snapToOthers(box(0, 0), [box(-3, 300, 110)], 6).by[0]).toBe(2);
  });

  it("leaves a box alone that is near nothing", () => {
    expect(snapToOthers(box(0, 0), [box(500, 500)], 6)).toEqual({ by: [0, 0], guides: [] });
    expect(snapToOthers(box(0, 0), [], 6).guides).toEqual([]);
  });

  it("to the grid puts the corner on the nearest point", () => {
    expect(snapToGrid(box(35, -11), 24).by).toEqual([-11, 11 - 0]);
    expect(snapToGrid(box(35, -13), 24).by).toEqual([-11, -11]);
  });
});

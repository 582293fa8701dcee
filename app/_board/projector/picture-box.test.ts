import { describe, expect, it } from "vitest";
import { type Box, pictureBox } from "./picture-box";

function at(x: number, y: number): Box {
  return { x, y, width: 184, height: 116 };
}

describe("pictureBox", () => {
  it("is a calm size without nodes", () => {
    expect(pictureBox([])).toEqual({ x: 0, y: 0, width: 860, height: 320 });
  });

  it("holds every node, with a margin", () => {
    const box = pictureBox([at(-500, 0), at(2000, 900)]);
    expect(box.x).toBeLessThan(-500);
    expect(box.x + box.width).toBeGreaterThan(2000 + 184);
    expect(box.y).toBeLessThan(0);
    expect(box.y + box.height).toBeGreaterThan(900 + 116);
  });

  it("does not blow one node up to the whole wall, and keeps it in the middle", () => {
    const box = pictureBox([at(100, 50)]);
    expect(box.width).toBe(860);
    expect(box.x + box.width / 2).toBe(100 + 92);
    expect(box.y + box.height / 2).toBe(50 + 58);
  });
});

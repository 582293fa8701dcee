import { describe, expect, it } from "vitest";
import { FIT, fitOptions, freeArea } from "./use-keep-fitted";

describe("bringing the whole board into sight", () => {
  it("leaves the buttons their column where the canvas is low, if there is room for it", () => {
    expect(fitOptions(1000, 700, true)).toBe(FIT);
    expect(fitOptions(1000, 300, false).padding).toMatchObject({ top: "6%", left: "144px" });
    expect(fitOptions(390, 300, true)).toBe(FIT);
  });

  it("keeps nodes from under the tools for editing, which are wider than that column", () => {
    expect(fitOptions(1000, 300, true).padding).toMatchObject({ top: "72px", left: "144px" });
  });

  it("shows what others look at where no tools lie", () => {
    expect(freeArea(1000, 700, true)).toEqual({ x: 0, y: 56, width: 1000, height: 588 });
    expect(freeArea(1000, 300, true)).toEqual({ x: 144, y: 72, width: 856, height: 228 });
    expect(freeArea(1000, 300, false)).toEqual({ x: 144, y: 0, width: 856, height: 300 });
    expect(freeArea(390, 60, true).height).toBeGreaterThan(0);
  });
});

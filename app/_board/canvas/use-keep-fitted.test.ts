import { describe, expect, it } from "vitest";
import { FIT, fitOptions } from "./use-keep-fitted";

describe("bringing the whole board into sight", () => {
  it("leaves the buttons their column where the canvas is low, if there is room for it", () => {
    expect(fitOptions(1000, 700)).toBe(FIT);
    expect(fitOptions(1000, 300).padding).toMatchObject({ left: "144px" });
    expect(fitOptions(390, 300)).toBe(FIT);
  });
});

import { describe, expect, it } from "vitest";
import { FIT, fitOptions } from "./use-keep-fitted";

describe("bringing the whole board into sight", () => {
  it("leaves the buttons their column where the canvas is low, if there is room for it", () => {
    expect(fitOptions(1000, 700, true)).toBe(FIT);
    expect(fitOptions(1000, 300, false).padding).toMatchObject({ top: "6%", left: "144px" });
    expect(fitOptions(390, 300, true)).toBe(FIT);
  });

  it("keeps nodes from under the tools for editing, which are wider than that column", () => {
    expect(fitOptions(1000, 300, true).padding).toMatchObject({ top: "72px", left: "144px" });
  });
});

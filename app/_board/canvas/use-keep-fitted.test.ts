import { describe, expect, it } from "vitest";
import { fitOptions, freeArea } from "./use-keep-fitted";

const mouse = { edits: true, follows: false, touch: false, text: 1 };
const finger = { ...mouse, touch: true };
const viewer = { ...mouse, edits: false };

describe("bringing the whole board into sight", () => {
  it("keeps nodes from under the tools, which are larger for fingers", () => {
    expect(fitOptions(1000, 700, mouse).padding).toMatchObject({ top: "66px", bottom: "66px", left: "8%" });
    expect(fitOptions(1000, 700, finger).padding).toMatchObject({ top: "82px", bottom: "82px" });
    expect(fitOptions(1000, 300, mouse).padding).toMatchObject({ top: "82px", left: "154px" });
  });

  it("leaves more room where text, and with it every button, is twice as large", () => {
    const large = { ...mouse, text: 2 };
    expect(fitOptions(1400, 900, large).padding).toMatchObject({ top: "102px", bottom: "102px", left: "8%" });
    expect(fitOptions(1400, 500, large).padding).toMatchObject({ top: "118px", bottom: "6%", left: "262px" });
    expect(fitOptions(632, 500, large).padding).toMatchObject({ top: "102px", bottom: "102px", left: "8%" });
  });

  it("leaves the buttons their column where the canvas is low, if there is room for it", () => {
    expect(fitOptions(1000, 300, viewer).padding).toMatchObject({ top: "6%", bottom: "6%", left: "154px" });
    expect(fitOptions(390, 300, finger).padding).toMatchObject({ top: "82px", bottom: "82px", left: "8%" });
    // There are no tools at the top then.
    const phone = { ...finger, follows: true };
    expect(fitOptions(390, 300, phone).padding).toMatchObject({ top: "6%", bottom: "82px", left: "8%" });
  });

  it("shows what others look at where no tools lie", () => {
    expect(freeArea(1000, 700, mouse)).toEqual({ x: 0, y: 56, width: 1000, height: 588 });
    expect(freeArea(1000, 300, mouse)).toEqual({ x: 144, y: 72, width: 856, height: 228 });
    expect(freeArea(1000, 300, viewer)).toEqual({ x: 144, y: 0, width: 856, height: 300 });
    expect(freeArea(390, 60, finger).height).toBeGreaterThan(0);
  });
});

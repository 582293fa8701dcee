import { describe, expect, it } from "vitest";
import { parseSettings } from "./settings";

describe("settings", () => {
  it("are as usual where nothing or nonsense is stored", () => {
    const usual = {
      shortcuts: "all",
      guides: true,
      grid: false,
      minimap: true,
      weights: true,
      moreDigits: false,
    };
    for (const stored of [null, "", "{", "[]", "3", '{"shortcuts":"loud","grid":1}'])
      expect(parseSettings(stored)).toEqual(usual);
  });

  it("keep what was chosen", () => {
    const chosen = {
      shortcuts: "none",
      guides: false,
      grid: true,
      minimap: false,
      weights: false,
      moreDigits: true,
    };
    expect(parseSettings(JSON.stringify(chosen))).toEqual(chosen);
  });
});

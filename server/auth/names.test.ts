import { limits } from "@gradboard/protocol";
import { describe, expect, it } from "vitest";
import { friendlyName, personColor, personColors } from "./names";

/** Relative luminance of a colour, by WCAG 2.2. */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe("friendly names and colours", () => {
  it("[S31] are two words that fit a person's name", () => {
    for (let i = 0; i < 200; i++) {
      expect(friendlyName()).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      expect(friendlyName().length).toBeLessThanOrEqual(limits.personName);
    }
  });

  it("[S31] come from a palette that carries white text", () => {
    expect(personColors).toContain(personColor());
    for (const color of personColors) expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThan(4.5);
  });
});

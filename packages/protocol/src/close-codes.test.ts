import { describe, expect, it } from "vitest";
import { closeCodes, closeReason } from "./close-codes";

describe("close codes", () => {
  it("are all different and in the range that clients understand", () => {
    const codes = Object.values(closeCodes).map((entry) => entry.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code >= 4400 && code < 4600).toBe(true);
  });

  it("have a sentence that fits into a close frame", () => {
    for (const { sentence } of Object.values(closeCodes)) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(new TextEncoder().encode(sentence).length).toBeLessThanOrEqual(123);
    }
  });

  it("are found again by number", () => {
    expect(closeReason(4403)).toBe("noAccess");
    expect(closeReason(1006)).toBeUndefined();
  });
});

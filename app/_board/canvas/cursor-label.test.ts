import { describe, expect, it } from "vitest";
import { cursorLabel } from "./cursor-label";

describe("what stands at a pointer", () => {
  it("is the name among a few, and initials in a class", () => {
    expect(cursorLabel("Quiet Otter", 10)).toBe("Quiet Otter");
    expect(cursorLabel("Quiet Otter", 11)).toBe("QO");
  });
});

import { describe, expect, it } from "vitest";
import { stepKey } from "./step-key";

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe("stepKey", () => {
  it("steps by arrows and by the page keys of a remote control", () => {
    const directions = ["ArrowRight", "PageDown", "ArrowLeft", "PageUp"].map((key) =>
      stepKey({ ...plain, key }),
    );
    expect(directions).toEqual(["next", "next", "previous", "previous"]);
  });

  it("leaves every other key and every combination alone", () => {
    expect(stepKey({ ...plain, key: "ArrowUp" })).toBeNull();
    expect(stepKey({ ...plain, key: "ArrowLeft", altKey: true })).toBeNull();
    expect(stepKey({ ...plain, key: "PageDown", ctrlKey: true })).toBeNull();
  });
});

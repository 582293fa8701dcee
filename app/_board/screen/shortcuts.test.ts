import { describe, expect, it } from "vitest";
import { shortcutOf } from "./shortcuts";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {},
) => shortcutOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe("shortcuts", () => {
  it("undo and redo, also on a Mac and with Caps Lock on", () => {
    expect(press("z", { ctrlKey: true })).toBe("undo");
    expect(press("Z", { metaKey: true })).toBe("undo");
    expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
    expect(press("y", { ctrlKey: true })).toBe("redo");
  });

  it("delete", () => {
    expect(press("Delete")).toBe("delete");
    expect(press("Backspace")).toBe("delete");
  });

  it("leave everything else alone", () => {
    expect(press("z")).toBeNull();
    expect(press("Delete", { altKey: true })).toBeNull();
    expect(press("Delete", { ctrlKey: true })).toBeNull();
  });
});

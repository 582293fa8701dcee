import { describe, expect, it } from "vitest";
import { isSearch, typedEarly } from "./early-typing";

const press = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe("what is typed before a list has come", () => {
  it("is put together as in a field", () => {
    const keys = ["s", "i", "m", "Shift", "Backspace", "n", " ", "φ", "Enter"];
    expect(keys.reduce((query, key) => typedEarly(query, press(key)) ?? query, "")).toBe("sin φ");
    expect(typedEarly("", press("Backspace"))).toBe("");
    expect(typedEarly("x😀", press("Backspace"))).toBe("x");
  });

  it("leaves other keys to others", () => {
    for (const key of ["ArrowDown", "Escape", "Tab", "F2", "Process"])
      expect(typedEarly("a", press(key))).toBeNull();
    expect(typedEarly("a", press("z", { ctrlKey: true }))).toBeNull();
    expect(typedEarly("a", press("v", { metaKey: true }))).toBeNull();
  });

  it("is for lists that are searched, and for no other dialog", () => {
    expect(
      [null, "commands", "find", "help", "share", "export"].filter((one) => isSearch(one, false)),
    ).toEqual(["commands", "find"]);
    expect(isSearch(null, true)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { isSingle, type KeyPress, keysLabel, matches, parseKeys } from "./keys";

function press(key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

const meant = (text: string, event: KeyPress) => matches(parseKeys(text), event);

describe("keys", () => {
  it("takes letters as they are typed, whatever their place, and Cmd for Ctrl", () => {
    expect(meant("Mod+Z", press("z", "KeyZ", { ctrlKey: true }))).toBe(true);
    expect(meant("Mod+Z", press("z", "KeyY", { metaKey: true }))).toBe(true);
    expect(meant("Mod+Z", press("y", "KeyZ", { ctrlKey: true }))).toBe(false);
    expect(meant("Mod+Z", press("Z", "KeyZ", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(meant("Mod+Shift+Z", press("Z", "KeyZ", { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(meant("C", press("c", "KeyC"))).toBe(true);
    expect(meant("C", press("c", "KeyC", { ctrlKey: true }))).toBe(false);
  });

  it("takes the place of the key where it types another script, or a sign by Alt", () => {
    expect(meant("Mod+Z", press("я", "KeyZ", { ctrlKey: true }))).toBe(true);
    expect(meant("Mod+K", press("κ", "KeyK", { ctrlKey: true }))).toBe(true);
    expect(meant("T", press("е", "KeyT"))).toBe(true);
    expect(meant("Alt+A", press("å", "KeyA", { altKey: true }))).toBe(true);
  });

  it("takes signs wherever the layout has them, and digits by their key", () => {
    expect(meant("?", press("?", "Slash", { shiftKey: true }))).toBe(true);
    expect(meant("/", press("/", "Digit7", { shiftKey: true }))).toBe(true);
    expect(meant("+", press("+", "BracketRight"))).toBe(true);
    expect(meant("Shift+1", press("!", "Digit1", { shiftKey: true }))).toBe(true);
    expect(meant("Shift+1", press("1", "Digit1"))).toBe(false);
    expect(meant("Mod+'", press("'", "Quote", { ctrlKey: true }))).toBe(true);
  });

  it("tells named keys with and without Shift apart", () => {
    expect(meant("Delete", press("Delete", "Delete"))).toBe(true);
    expect(meant("Delete", press("Delete", "Delete", { shiftKey: true }))).toBe(false);
    expect(meant("F2", press("F2", "F2"))).toBe(true);
  });

  it("knows which keys somebody may press by mistake", () => {
    expect(["C", "/", "?", "+", "Shift+1"].every((text) => isSingle(parseKeys(text)))).toBe(true);
    expect(["Mod+C", "Alt+A", "Delete", "F2"].some((text) => isSingle(parseKeys(text)))).toBe(false);
  });

  it("is written as each system writes it", () => {
    const label = (text: string, mac: boolean) => keysLabel(parseKeys(text), mac);
    expect([label("Mod+Shift+Z", false), label("Mod+Shift+Z", true)]).toEqual(["Ctrl+Shift+Z", "⇧⌘Z"]);
    expect([label("Alt+A", false), label("Alt+A", true)]).toEqual(["Alt+A", "⌥A"]);
    expect([label("Delete", false), label("Backspace", true)]).toEqual(["Delete", "⌫"]);
    expect(label("Mod+Shift+ArrowLeft", false)).toBe("Ctrl+Shift+←");
    expect([label("+", false), label("Mod++", false), label("F2", true)]).toEqual(["+", "Ctrl++", "F2"]);
  });
});

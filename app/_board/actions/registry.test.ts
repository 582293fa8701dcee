import { describe, expect, it } from "vitest";
import { messages } from "../../_i18n/messages";
import { parseKeys } from "./keys";
import { boardMenu, menus } from "./menus";
import { registry } from "./registry";
import { bindings, shortcutOf } from "./shortcut-of";

const press = (key: string, code: string, ctrlKey = false) => ({
  key,
  code,
  ctrlKey,
  metaKey: false,
  shiftKey: false,
  altKey: false,
});

describe("the registry of actions", () => {
  it("has one action for every title, and one title for every action", () => {
    expect(registry.map(({ id }) => id).sort()).toEqual(Object.keys(messages.actions.titles).sort());
  });

  it("gives no keys twice", () => {
    const keys = registry.flatMap(({ keys = [] }) => keys.map((text) => JSON.stringify(parseKeys(text))));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("is all that menus offer", () => {
    const offered = [...Object.values(menus).flat(2), boardMenu].flatMap((entry) =>
      typeof entry === "string" ? [entry] : entry.entries,
    );
    const ids = registry.map(({ id }) => id);
    expect(offered.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("answers keys as far as shortcuts are switched on", () => {
    const bound = bindings(registry);
    const undo = press("z", "KeyZ", true);
    const connect = press("c", "KeyC");
    expect(shortcutOf(bound, undo, "all")?.id).toBe("undo");
    expect(shortcutOf(bound, connect, "all")?.id).toBe("connect");
    expect(shortcutOf(bound, undo, "modified")?.id).toBe("undo");
    expect(shortcutOf(bound, connect, "modified")).toBeNull();
    expect(shortcutOf(bound, undo, "none")).toBeNull();
    // The walkthrough hears those of a remote control itself, whatever is switched off.
    expect(registry.filter(({ anywhere }) => anywhere).map(({ keys }) => keys)).toEqual([
      ["ArrowRight", "PageDown"],
      ["ArrowLeft", "PageUp"],
    ]);
    expect(shortcutOf(bound, press("PageDown", "PageDown"), "all")).toBeNull();
    // The browser's own copying runs ours.
    expect(shortcutOf(bound, press("c", "KeyC", true), "all")).toBeNull();
  });
});

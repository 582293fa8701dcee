import { describe, expect, it } from "vitest";
import type { AddRequest, MenuRequest, ScreenDialog } from "../screen/screen-state";
import { Store } from "../session/store";
import { giveUp, isAsked } from "./give-up";

function screen(dialog: ScreenDialog | null) {
  return {
    dialog: new Store<ScreenDialog | null>(dialog),
    add: new Store<AddRequest | null>(null),
    menu: new Store<MenuRequest | null>(null),
  };
}

describe("what was asked for and may still be loading", () => {
  it("is known before it is there, and given up whatever it is", () => {
    const find = screen("find");
    const add = screen(null);
    add.add.set({ purpose: { kind: "place", at: [0, 0] }, client: [1, 1] });
    for (const asked of [find, add]) {
      expect(isAsked(asked)).toBe(true);
      giveUp(asked);
      expect(isAsked(asked)).toBe(false);
    }
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TipTiming } from "./tip-timing";

let shown: (string | null)[];
let tips: TipTiming<string>;

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  tips = new TipTiming((tip) => shown.push(tip));
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a tip", () => {
  it("shows when the pointer rests, not when it passes", () => {
    tips.enter("Undo", Date.now());
    vi.advanceTimersByTime(499);
    tips.leave(Date.now());
    vi.advanceTimersByTime(1000);
    expect(shown).toEqual([]);
    tips.enter("Undo", Date.now());
    vi.advanceTimersByTime(300);
    tips.enter("Undo", Date.now());
    vi.advanceTimersByTime(200);
    expect(shown).toEqual(["Undo"]);
  });

  it("stays while the pointer is on it, and goes a moment after the pointer has", () => {
    tips.enter("Undo", Date.now());
    vi.advanceTimersByTime(500);
    tips.leave(Date.now());
    vi.advanceTimersByTime(100);
    tips.hold();
    vi.advanceTimersByTime(1000);
    expect(shown).toEqual(["Undo"]);
    tips.leave(Date.now());
    vi.advanceTimersByTime(120);
    expect(shown).toEqual(["Undo", null]);
  });

  it("shows at once beside one that shows, or has just gone", () => {
    tips.enter("Undo", Date.now());
    vi.advanceTimersByTime(500);
    tips.enter("Redo", Date.now());
    vi.advanceTimersByTime(0);
    tips.leave(Date.now());
    vi.advanceTimersByTime(300);
    tips.enter("Share", Date.now());
    vi.advanceTimersByTime(0);
    expect(shown).toEqual(["Undo", "Redo", null, "Share"]);
    tips.leave(Date.now());
    vi.advanceTimersByTime(1000);
    tips.enter("Undo", Date.now());
    vi.advanceTimersByTime(499);
    expect(shown.at(-1)).toBeNull();
  });

  it("shows at once for the keyboard, and goes with a press or Escape", () => {
    tips.focus("Undo");
    tips.dismiss();
    tips.enter("Redo", Date.now());
    tips.dismiss();
    vi.advanceTimersByTime(1000);
    expect(shown).toEqual(["Undo", null]);
  });
});

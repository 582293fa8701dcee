import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announce, announcements, announceSoon } from "./announcer";

let heard: string[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  stop = announcements.subscribe(() => heard.push(announcements.get().text));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("what screen readers are told", () => {
  it("counts sentences, so that the same one can be said again", () => {
    announce("Saved.");
    const { count } = announcements.get();
    announce("Saved.");
    expect(announcements.get()).toEqual({ text: "Saved.", count: count + 1 });
    expect(heard).toEqual(["Saved.", "Saved."]);
  });

  it("waits for the last letter of what is typed", () => {
    announceSoon("12 rows found.");
    vi.advanceTimersByTime(300);
    announceSoon("2 rows found.");
    vi.advanceTimersByTime(300);
    expect(heard).toEqual([]);
    vi.runAllTimers();
    expect(heard).toEqual(["2 rows found."]);
  });

  it("does not say twice what somebody did not wait for", () => {
    announceSoon("2 rows found.");
    announce("2 rows found.");
    vi.runAllTimers();
    expect(heard).toEqual(["2 rows found."]);
  });
});

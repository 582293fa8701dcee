import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Unfinished } from "./unfinished";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function sender(name: string, gone: string[]) {
  return { giveUp: () => void gone.push(name) };
}

describe("unfinished messages", () => {
  it("[S45] are given up when they take too long, each by its own time", () => {
    const unfinished = new Unfinished({ messageSeconds: 30, unfinishedBytes: 1_000 });
    const gone: string[] = [];
    const [ada, ben, cy] = ["ada", "ben", "cy"].map((name) => sender(name, gone));
    if (!ada || !ben || !cy) throw new Error("nobody");
    unfinished.note(ada, 1);
    vi.advanceTimersByTime(10_000);
    unfinished.note(ben, 1);
    unfinished.note(cy, 1);
    vi.advanceTimersByTime(21_000);
    unfinished.note(ada, 2);
    expect(gone).toEqual(["ada"]);
    unfinished.ended(ben);
    vi.advanceTimersByTime(10_000);
    expect(gone).toEqual(["ada", "cy"]);
    unfinished.stop();
  });

  it("[S45] never fill the memory: the oldest has to go", () => {
    const unfinished = new Unfinished({ messageSeconds: 30, unfinishedBytes: 1_000 });
    const gone: string[] = [];
    const ada = sender("ada", gone);
    unfinished.note(ada, 600);
    unfinished.note(sender("ben", gone), 300);
    unfinished.note(ada, 700);
    expect(gone).toEqual([]);
    unfinished.note(sender("cy", gone), 100);
    expect(gone).toEqual(["ada"]);
    unfinished.note(sender("dan", gone), 600);
    expect(gone).toEqual(["ada"]);
    unfinished.stop();
  });
});

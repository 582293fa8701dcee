import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Space } from "./space";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A board of 1,000 bytes at most whose real size the test sets. */
function board(bytes: number) {
  const found = { bytes, measured: 0, told: [] as string[] };
  const measure = () => {
    found.measured += 1;
    vi.advanceTimersByTime(50);
    return found.bytes;
  };
  const space = new Space({ limit: 1_000, bytes, measure, changed: () => found.told.push(space.fullness) });
  return { space, found };
}

describe("the space of a board", () => {
  it("[S29] is not measured while the sum of all edits is far from the limit", () => {
    const { space, found } = board(100);
    for (let edit = 0; edit < 60; edit++) space.grew(10);
    expect(space.takes(10, false)).toBe(true);
    expect([found.measured, space.fullness]).toEqual([0, "roomy"]);
  });

  it("[S29] is measured when the sum gets there, and found roomy if edits replaced one another", () => {
    const { space, found } = board(100);
    space.grew(750);
    space.look();
    expect([found.measured, space.fullness, space.bytes]).toEqual([1, "roomy", 100]);
    space.look();
    expect(found.measured).toBe(1);
  });

  it("[S29] tells of 80 % and of 100 %, each once", () => {
    const { space, found } = board(790);
    for (const step of [20, 20, 100, 90, 20]) {
      found.bytes += step;
      space.grew(step);
      space.look();
      vi.advanceTimersByTime(1_000);
    }
    expect(found.told).toEqual(["nearly", "full"]);
    expect(space.takes(1, false)).toBe(false);
  });

  it("[S29] has a reserve for what was done without a connection, and for one message that goes over the limit", () => {
    const { space } = board(990);
    expect(space.takes(200, false)).toBe(false);
    expect(space.takes(100, false)).toBe(true);
    const full = board(1_010).space;
    expect([full.takes(10, false), full.takes(10, true), full.takes(200, true)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("[S29] is not measured for long after each of many deletions, and told when there is space again", () => {
    const { space, found } = board(1_010);
    space.look();
    expect([found.measured, space.fullness]).toEqual([1, "full"]);
    for (let deletion = 0; deletion < 10; deletion++) {
      found.bytes -= 5;
      space.freed();
      space.look();
    }
    expect([found.measured, space.fullness]).toEqual([1, "full"]);
    vi.advanceTimersByTime(1_000);
    expect([found.measured, space.fullness]).toEqual([2, "nearly"]);
    expect(found.told).toEqual(["full", "nearly"]);
    space.stop();
  });
});

import pino from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Room } from "./room";
import { Upkeep } from "./upkeep";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const log = pino({ level: "silent" });
const room = (id: string) => new Room(id, { snapshot: null, rows: [] }, { add: () => undefined });
const rename = (board: Room, title: string) => void board.doc.getMap("meta").set("title", title);

describe("upkeep", () => {
  it("[S66] notes a changed title within two seconds, and the time of the last edit within fifteen", async () => {
    const noted: string[] = [];
    const touch = async (id: string, title: string) => void noted.push(`${id}: ${title}`);
    const upkeep = new Upkeep({ touch, compact: async () => 0 }, log);
    const board = room("a");
    rename(board, "One");
    upkeep.noteLater(board);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(noted).toEqual(["a: One"]);
    for (let edit = 0; edit < 14; edit++) {
      upkeep.noteLater(board);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(noted).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(noted).toEqual(["a: One", "a: One"]);
    upkeep.noteLater(board);
    rename(board, "Two");
    upkeep.noteLater(board);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(noted.at(-1)).toBe("a: Two");
  });

  it("[S66] notes at once what is due when somebody asks, and nothing twice", async () => {
    const noted: string[] = [];
    const touch = async (_id: string, title: string) => void noted.push(title);
    const upkeep = new Upkeep({ touch, compact: async () => 0 }, log);
    const board = room("a");
    rename(board, "One");
    upkeep.noteLater(board);
    await upkeep.note(board);
    await upkeep.note(board);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(noted).toEqual(["One"]);
  });

  it("[S66] compacts one board at a time", async () => {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const compact = (id: string) => {
      begun.push(id);
      return new Promise<number>((resolve) => ends.push(() => resolve(1)));
    };
    const upkeep = new Upkeep({ touch: async () => undefined, compact }, log);
    const boards = ["a", "b", "c"].map(room);
    const done = Promise.all(boards.map((board) => upkeep.compact(board)));
    for (const expected of [["a"], ["a", "b"], ["a", "b", "c"]]) {
      await vi.advanceTimersByTimeAsync(0);
      expect(begun).toEqual(expected);
      ends.at(-1)?.();
    }
    await done;
  });
});

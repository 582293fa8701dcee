import pino from "pino";
import { describe, expect, it, vi } from "vitest";
import type { LogRow } from "../store/boards";
import { Committer } from "./committer";
import type { Committed } from "./outside";

const log = pino({ level: "silent" });

class FakeRoom implements Committed {
  position = 0;
  readonly durable: number[] = [];
  constructor(
    readonly id: string,
    readonly committer: Committer,
  ) {}
  stateVector = () => Uint8Array.of(this.position);
  merge = (updates: readonly Uint8Array[]) => Uint8Array.from(updates.flatMap((update) => [...update]));
  stuckTimes = 0;
  stuck = () => {
    this.stuckTimes += 1;
  };
  committed = (position: number, stateVector: Uint8Array) => {
    expect(stateVector).toEqual(Uint8Array.of(position));
    this.durable.push(position);
  };
  edit(value: number): void {
    this.position += 1;
    this.committer.add(this, Uint8Array.of(value));
  }
}

/** An append that answers when it is told to. */
function manual() {
  const calls: { rows: readonly LogRow[]; done: () => void; fail: () => void }[] = [];
  const append = (rows: readonly LogRow[]) =>
    new Promise<void>((resolve, reject) => {
      calls.push({ rows, done: resolve, fail: () => reject(new Error("disk full")) });
    });
  return { calls, append };
}

describe("group commit", () => {
  it("[S20] acknowledges after the commit and not before", async () => {
    const { calls, append } = manual();
    const room = new FakeRoom("a", new Committer({ append, log }));
    room.edit(1);
    await expect.poll(() => calls.length).toBe(1);
    expect(room.durable).toEqual([]);
    calls[0]?.done();
    await expect.poll(() => room.durable).toEqual([1]);
  });

  it("[S20] collects the edits of all rooms while one transaction runs, and runs one at a time", async () => {
    const { calls, append } = manual();
    const committer = new Committer({ append, log });
    const a = new FakeRoom("a", committer);
    const b = new FakeRoom("b", committer);
    a.edit(1);
    await expect.poll(() => calls.length).toBe(1);
    a.edit(2);
    b.edit(3);
    a.edit(4);
    await new Promise(setImmediate);
    expect(calls.length).toBe(1);
    calls[0]?.done();
    await expect.poll(() => calls.length).toBe(2);
    expect(calls[1]?.rows).toEqual([
      { boardId: "a", bytes: Uint8Array.of(2, 4) },
      { boardId: "b", bytes: Uint8Array.of(3) },
    ]);
    expect([a.durable, b.durable]).toEqual([[1], []]);
    calls[1]?.done();
    await committer.flush();
    expect([a.durable, b.durable]).toEqual([[1, 3], [1]]);
  });

  it("[S27] tries again until it succeeds, is not healthy meanwhile and loses nothing", async () => {
    const { calls, append } = manual();
    const committer = new Committer({ append, log, retry: [1, 4] });
    const room = new FakeRoom("a", committer);
    room.edit(1);
    for (let attempt = 0; attempt < 4; attempt++) {
      await expect.poll(() => calls.length).toBe(attempt + 1);
      calls[attempt]?.fail();
      room.edit(attempt + 2);
    }
    await expect.poll(() => calls.length).toBe(5);
    expect(committer.healthy).toBe(false);
    expect(room.durable).toEqual([]);
    calls[4]?.done();
    await committer.flush();
    expect(committer.healthy).toBe(true);
    expect(calls.map(({ rows }) => [...(rows[0]?.bytes ?? [])])).toEqual([
      [1],
      [1, 2],
      [1, 2, 3],
      [1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ]);
    expect(room.durable).toEqual([5]);
    expect(room.stuckTimes).toBe(4);
  });

  it("[S27] what the database does not take of one board keeps no other board from the disk", async () => {
    const stored: number[] = [];
    const append = async (rows: readonly LogRow[]) => {
      if (rows.some(({ boardId }) => boardId === "gone")) throw new Error("no such board");
      stored.push(...rows.flatMap(({ bytes }) => [...bytes]));
    };
    const committer = new Committer({ append, log, retry: [1, 4] });
    const rooms = ["gone", "b", "c"].map((id) => new FakeRoom(id, committer));
    rooms.forEach((room, index) => {
      room.edit(index);
    });
    await expect.poll(() => stored).toEqual([1, 2]);
    rooms[1]?.edit(3);
    await expect.poll(() => stored).toEqual([1, 2, 3]);
    expect(rooms.map(({ durable }) => durable)).toEqual([[], [1, 2], [1]]);
    expect(rooms.map(({ stuckTimes }) => stuckTimes > 0)).toEqual([true, false, false]);
    expect(committer.healthy).toBe(false);
  });

  it("[S27] a store that takes nothing is not asked for every board", async () => {
    let asked = 0;
    let works = false;
    const append = async () => {
      asked += 1;
      if (!works) throw new Error("disk full");
    };
    const committer = new Committer({ append, log, retry: [10_000, 10_000] });
    const rooms = Array.from({ length: 50 }, (_, index) => new FakeRoom(`r${index}`, committer));
    for (const room of rooms) room.edit(1);
    await expect.poll(() => rooms.every(({ stuckTimes }) => stuckTimes === 1)).toBe(true);
    expect(asked).toBe(4);
    works = true;
    await committer.flush();
    expect(rooms.every(({ durable }) => durable.length === 1)).toBe(true);
    expect(committer.healthy).toBe(true);
    expect(asked).toBe(5);
  });

  it("[S20] stores updates that cannot be merged one by one, and goes on", async () => {
    const { calls, append } = manual();
    const room = new FakeRoom("a", new Committer({ append, log }));
    room.merge = () => {
      throw new Error("no such merge");
    };
    room.edit(1);
    room.edit(2);
    await expect.poll(() => calls.length).toBe(1);
    expect(calls[0]?.rows.map(({ bytes }) => [...bytes])).toEqual([[1], [2]]);
    calls[0]?.done();
    await expect.poll(() => room.durable).toEqual([2]);
  });

  it("[S64] starts transactions a while apart, but for the first after silence and for who waits", async () => {
    vi.useFakeTimers();
    const starts: number[] = [];
    const begin = performance.now();
    const append = async () => void starts.push(performance.now() - begin);
    const committer = new Committer({ append, log });
    const room = new FakeRoom("a", committer);
    for (let i = 0; i < 10; i++) {
      room.edit(i);
      await vi.advanceTimersByTimeAsync(25);
    }
    expect(starts).toEqual([0, 150]);
    room.edit(10);
    const flushed = committer.flush();
    await vi.advanceTimersByTimeAsync(0);
    await flushed;
    expect(starts).toEqual([0, 150, 250]);
    vi.useRealTimers();
  });
});

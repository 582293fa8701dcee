import pino from "pino";
import { describe, expect, it } from "vitest";
import type { LogRow } from "../store/boards";
import { Registry } from "./registry";

const log = pino({ level: "silent" });

/** A store in memory that can be made to fail. */
class MemoryStore {
  readonly rows: LogRow[] = [];
  readonly titles: string[] = [];
  loads = 0;
  compactions = 0;
  failing = false;
  load = async (id: string) => {
    this.loads += 1;
    await new Promise(setImmediate);
    if (id === "broken") throw new Error("disk");
    if (id === "nowhere") return null;
    const rows = this.rows.filter((row) => row.boardId === id);
    return { snapshot: null, rows: rows.map(({ bytes }) => bytes) };
  };
  append = async (rows: readonly LogRow[]) => {
    if (this.failing) throw new Error("disk full");
    this.rows.push(...rows);
  };
  compact = async () => {
    this.compactions += 1;
    return 3;
  };
  touch = async (_id: string, title: string) => {
    this.titles.push(title);
  };
}

describe("rooms in memory", () => {
  it("[S14] are loaded once, however many ask at the same time", async () => {
    const store = new MemoryStore();
    const registry = new Registry({ store, log, linger: 1 });
    const rooms = await Promise.all([registry.hold("a"), registry.hold("a"), registry.hold("a")]);
    expect(new Set(rooms).size).toBe(1);
    expect(store.loads).toBe(1);
    await registry.close();
  });

  it("[S14] leave when nobody needs them, and come back with everything", async () => {
    const store = new MemoryStore();
    const registry = new Registry({ store, log, linger: 1 });
    await registry.with("a", (room) => room.doc.getMap("m").set("x", 1));
    await expect.poll(() => registry.size).toBe(0);
    expect(await registry.with("a", (room) => room.doc.getMap("m").get("x"))).toBe(1);
    expect(store.loads).toBe(2);
    await expect.poll(() => registry.size).toBe(0);
  });

  it("[S14] that left memory are not taken for the ones that came after them", async () => {
    const store = new MemoryStore();
    const slow: (() => void)[] = [];
    store.touch = () => new Promise((resolve) => slow.push(resolve));
    const registry = new Registry({ store, log, linger: 1 });
    await registry.with("a", (room) => room.doc.getMap("m").set("x", 1));
    await expect.poll(() => slow.length).toBe(1);
    // Looked at again while the first look still notes the title: it leaves now.
    await registry.with("a", () => undefined);
    await expect.poll(() => registry.size).toBe(0);
    const next = await registry.hold("a");
    slow[0]?.();
    await new Promise(setImmediate);
    expect(await registry.hold("a")).toBe(next);
    await registry.close();
  });

  it("[S14] that are not there or cannot be loaded are asked for again", async () => {
    const registry = new Registry({ store: new MemoryStore(), log });
    expect(await registry.hold("nowhere")).toBeNull();
    await expect(registry.hold("broken")).rejects.toThrow("disk");
    expect(registry.size).toBe(0);
  });

  it("[S27] stay while their edits cannot be stored", async () => {
    const store = new MemoryStore();
    const registry = new Registry({ store, log, linger: 1 });
    store.failing = true;
    await registry.with("a", (room) => room.doc.getMap("m").set("x", 1));
    await expect.poll(() => registry.committer.healthy).toBe(false);
    await new Promise(setImmediate);
    expect(registry.size).toBe(1);
    store.failing = false;
    await registry.committer.flush();
    await expect.poll(() => registry.size).toBe(0);
    expect(store.rows).toHaveLength(1);
  });

  it("[S26] are compacted once their log is long", async () => {
    const store = new MemoryStore();
    const registry = new Registry({ store, log, linger: 1, compactAfter: 3 });
    const room = await registry.hold("a");
    for (let i = 0; i < 3; i++) {
      room?.doc.getMap("m").set("x", i);
      await registry.committer.flush();
    }
    expect(store.compactions).toBe(1);
    await registry.close();
  });
});

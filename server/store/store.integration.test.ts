import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type BoardStore, createBoardStore } from "./boards";
import { type Database, openDatabase } from "./database";
import { migrate } from "./migrate";
import { migrationNames, openSchemaEngine, sqlToSchema } from "./schema-engine";

let folder: string;
let url: string;
let database: Database;
let store: BoardStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "gradboard-test-"));
  url = `file:${join(folder, "gradboard.db")}`;
  await migrate(url);
  database = await openDatabase(url);
  store = createBoardStore(database);
});
afterEach(async () => {
  await database.$disconnect();
  rmSync(folder, { recursive: true, force: true });
});

async function newBoard(doc: Y.Doc): Promise<void> {
  const keys = { edit: "e".repeat(24), view: "v".repeat(24) };
  const update = Y.encodeStateAsUpdate(doc);
  await store.create({ id: "board", title: "t", keys, update, ownerId: null, forkedFromId: null });
}

/** Writes to a document and answers what that changed. */
function edit(doc: Y.Doc, key: string, value: number): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.getMap("m").set(key, value);
  return Y.encodeStateAsUpdate(doc, before);
}

describe("the schema", () => {
  it("[S4] is where the migrations lead", async () => {
    const engine = await openSchemaEngine(url);
    expect(await sqlToSchema(engine)).toBeNull();
    engine.free();
  });

  it("[S4] is migrated once", async () => {
    expect(await migrate(url)).toEqual([]);
    const fresh = `file:${join(folder, "fresh.db")}`;
    expect(await migrate(fresh)).toEqual(await migrationNames());
  });
});

describe("the database", () => {
  it("[S5] waits for the disk at each commit, also on the connections that transactions leave behind", async () => {
    const pragmas = async () => [
      await database.$queryRaw`PRAGMA journal_mode`,
      await database.$queryRaw`PRAGMA synchronous`,
      await database.$queryRaw`PRAGMA busy_timeout`,
      await database.$queryRaw`PRAGMA foreign_keys`,
    ];
    const wanted = [
      [{ journal_mode: "wal" }],
      [{ synchronous: 2 }],
      [{ timeout: 5000 }],
      [{ foreign_keys: 1 }],
    ];
    expect(await pragmas()).toEqual(wanted);
    await database.$transaction(async (transaction) => {
      expect(await transaction.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2 }]);
    });
    expect(await pragmas()).toEqual(wanted);
  });
});

describe("the log", () => {
  it("[S26] keeps every row until it is in a snapshot, and the rows that come after it", async () => {
    const doc = new Y.Doc();
    await newBoard(doc);
    for (let i = 0; i < 30; i++) await store.append([{ boardId: "board", bytes: edit(doc, `n${i}`, i) }]);
    expect((await store.load("board"))?.rows).toBe(31);
    const compacting = store.compact("board");
    const late = edit(doc, "late", 1);
    await Promise.all([compacting, store.append([{ boardId: "board", bytes: late }])]);
    const loaded = await store.load("board");
    expect(loaded?.doc.getMap("m").toJSON()).toEqual(doc.getMap("m").toJSON());
    expect(loaded?.rows).toBeLessThan(3);
    await store.compact("board");
    const again = await store.load("board");
    expect(again?.rows).toBe(0);
    expect(again?.doc.getMap("m").toJSON()).toEqual(doc.getMap("m").toJSON());
  });

  it("[S26] keeps edits that wait for others through a compaction", async () => {
    const doc = new Y.Doc();
    await newBoard(new Y.Doc());
    const first = edit(doc, "a", 1);
    const second = edit(doc, "b", 2);
    await store.append([{ boardId: "board", bytes: second }]);
    await store.compact("board");
    await store.append([{ boardId: "board", bytes: first }]);
    expect((await store.load("board"))?.doc.getMap("m").toJSON()).toEqual({ a: 1, b: 2 });
  });

  it("[S26] a board that is not there has no log", async () => {
    expect(await store.load("nowhere")).toBeNull();
  });
});

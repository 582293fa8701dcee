import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type BoardStore, createBoardStore } from "./boards";
import { CompactionThread } from "./compaction";
import { type Database, openDatabase } from "./database";
import { LogThread } from "./log";
import { appendRows } from "./log-rows";
import { migrate } from "./migrate";
import { migrationNames, openSchemaEngine, sqlToSchema } from "./schema-engine";
import { documentOf } from "./stored";

let folder: string;
let url: string;
let database: Database;
let store: BoardStore;
let log: LogThread;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "gradboard-test-"));
  url = `file:${join(folder, "gradboard.db")}`;
  await migrate(url);
  database = await openDatabase(url);
  store = createBoardStore(database);
  log = new LogThread(url);
});
afterEach(async () => {
  await log.close();
  await database.$disconnect();
  rmSync(folder, { recursive: true, force: true });
});

async function newBoard(doc: Y.Doc): Promise<void> {
  const keys = { edit: "e".repeat(24), view: "v".repeat(24) };
  const update = Y.encodeStateAsUpdate(doc);
  await store.create({ id: "board", title: "t", keys, update, ownerId: null, forkedFromId: null });
}

/** What is stored of the board. */
async function notes(): Promise<Y.Map<unknown>> {
  const stored = await store.load("board");
  return documentOf(stored ?? { snapshot: null, rows: [] }).getMap("m");
}

/** Writes to a document and answers what that changed. */
function edit(doc: Y.Doc, key: string, value: number): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.getMap("m").set(key, value);
  return Y.encodeStateAsUpdate(doc, before);
}

/** A row of some size that changes little. */
function filler() {
  const doc = new Y.Doc();
  doc.getMap("m").set("filler", "x".repeat(4_000));
  return { boardId: "board", bytes: Y.encodeStateAsUpdate(doc) };
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
    for (let i = 0; i < 30; i++) await log.append([{ boardId: "board", bytes: edit(doc, `n${i}`, i) }]);
    expect((await store.load("board"))?.rows.length).toBe(31);
    const compacting = store.compact("board");
    const late = edit(doc, "late", 1);
    await Promise.all([compacting, log.append([{ boardId: "board", bytes: late }])]);
    const loaded = await store.load("board");
    expect((await notes()).toJSON()).toEqual(doc.getMap("m").toJSON());
    expect(loaded?.rows.length).toBeLessThan(3);
    await store.compact("board");
    const again = await store.load("board");
    expect(again?.rows.length).toBe(0);
    expect((await notes()).toJSON()).toEqual(doc.getMap("m").toJSON());
  });

  it("[S26] keeps edits that wait for others through a compaction", async () => {
    const doc = new Y.Doc();
    await newBoard(new Y.Doc());
    const first = edit(doc, "a", 1);
    const second = edit(doc, "b", 2);
    await log.append([{ boardId: "board", bytes: second }]);
    await store.compact("board");
    await log.append([{ boardId: "board", bytes: first }]);
    expect((await notes()).toJSON()).toEqual({ a: 1, b: 2 });
  });

  it("[S16] is put together in both formats, which hold the same, also edits that wait for others", async () => {
    const doc = new Y.Doc();
    await newBoard(new Y.Doc());
    const first = edit(doc, "a", 1);
    const later = [edit(doc, "b", 2), edit(doc, "a", 3)];
    for (const bytes of later) await log.append([{ boardId: "board", bytes }]);
    await store.compact("board");
    const { compact = null } = (await store.load("board")) ?? {};
    const copy = new Y.Doc();
    if (compact) Y.applyUpdateV2(copy, compact);
    Y.applyUpdate(copy, first);
    expect(copy.getMap("m").toJSON()).toEqual({ a: 3, b: 2 });
  });

  it("[S26] a compaction that is broken off half-way changes nothing", async () => {
    const doc = new Y.Doc();
    await newBoard(doc);
    await store.compact("board");
    for (let i = 0; i < 5; i++) await log.append([{ boardId: "board", bytes: edit(doc, `n${i}`, i) }]);
    for (const moment of ["INSERT", "UPDATE"]) {
      await database.$executeRawUnsafe(
        `CREATE TRIGGER full_${moment} BEFORE ${moment} ON BoardSnapshot BEGIN SELECT RAISE(FAIL, 'disk full'); END`,
      );
    }
    await expect(store.compact("board")).rejects.toThrow();
    expect((await store.load("board"))?.rows.length).toBe(5);
    for (const moment of ["INSERT", "UPDATE"])
      await database.$executeRawUnsafe(`DROP TRIGGER full_${moment}`);
    expect(await store.compact("board")).toBe(5);
    const loaded = await store.load("board");
    expect([loaded?.rows.length, (await notes()).toJSON()]).toEqual([0, doc.getMap("m").toJSON()]);
  });

  it("[S26] two that compact the same board at the same time lose nothing", async () => {
    const doc = new Y.Doc();
    await newBoard(doc);
    const threads = [new CompactionThread(url), new CompactionThread(url)];
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 5; i++)
        await log.append([{ boardId: "board", bytes: edit(doc, `n${round}.${i}`, i) }]);
      const compactions = threads.map((thread) => thread.compact("board"));
      await log.append([{ boardId: "board", bytes: edit(doc, `late${round}`, 1) }]);
      await Promise.allSettled(compactions);
      expect((await notes()).toJSON()).toEqual(doc.getMap("m").toJSON());
    }
    for (const thread of threads) await thread.close();
  });

  it("[S26] is compacted in a thread that outlives failures", async () => {
    const doc = new Y.Doc();
    await newBoard(doc);
    const thread = new CompactionThread(url);
    expect(await thread.compact("board")).toBe(1);
    await database.$executeRaw`ALTER TABLE BoardSnapshot RENAME TO Elsewhere`;
    await log.append([{ boardId: "board", bytes: edit(doc, "a", 1) }]);
    await expect(thread.compact("board")).rejects.toThrow();
    await database.$executeRaw`ALTER TABLE Elsewhere RENAME TO BoardSnapshot`;
    expect(await thread.compact("board")).toBe(1);
    const broken = thread.compact("board");
    await Promise.all([expect(broken).rejects.toThrow("ended"), thread.close()]);
    expect(await thread.compact("board")).toBe(0);
    await thread.close();
  });

  it("[S27] a full disk refuses rows, keeps those that are there and takes more when there is space", async () => {
    const doc = new Y.Doc();
    await newBoard(doc);
    const client = createClient({ url });
    const pages = (await client.execute("PRAGMA page_count")).rows[0]?.[0];
    await client.execute(`PRAGMA max_page_count = ${pages}`);
    const large = edit(doc, "large", 1);
    const rows = [{ boardId: "board", bytes: large }, ...Array.from({ length: 40 }, () => filler())];
    await expect(appendRows(client, rows)).rejects.toThrow();
    expect((await store.load("board"))?.rows.length).toBe(1);
    await client.execute("PRAGMA max_page_count = 1000000");
    await appendRows(client, rows);
    expect((await notes()).get("large")).toBe(1);
    client.close();
  });

  it("[S20] is written in a thread that outlives failures", async () => {
    await newBoard(new Y.Doc());
    await expect(log.append([{ boardId: "nowhere", bytes: filler().bytes }])).rejects.toThrow();
    const broken = log.append([filler()]);
    await Promise.all([expect(broken).rejects.toThrow("ended"), log.close()]);
    await log.append([filler(), filler()]);
    expect((await store.load("board"))?.rows.length).toBeGreaterThanOrEqual(3);
  });

  it("[S26] a board that is not there has no log", async () => {
    expect(await store.load("nowhere")).toBeNull();
  });

  it("[S27a] a transaction runs on the one connection that there is", async () => {
    // What is temporary is seen by the connection that made it alone.
    await database.$executeRaw`CREATE TEMP TABLE mine (x INTEGER)`;
    await newBoard(new Y.Doc());
    await database.$transaction(async (transaction) => {
      await transaction.$executeRaw`INSERT INTO mine VALUES (1)`;
    });
    expect(await database.$queryRaw`SELECT x FROM mine`).toEqual([{ x: 1 }]);
  });

  it("[S27a] a transaction that cannot be committed is undone, and the next one begins", async () => {
    await newBoard(new Y.Doc());
    const orphan = database.$transaction(async (transaction) => {
      await transaction.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await transaction.boardUpdate.create({ data: { boardId: "nowhere", bytes: new Uint8Array(1) } });
    });
    await expect(orphan).rejects.toThrow();
    const broken = database.$transaction(async (transaction) => {
      await transaction.board.update({ where: { id: "board" }, data: { title: "other" } });
      throw new Error("no");
    });
    await expect(broken).rejects.toThrow("no");
    await database.$transaction([
      database.board.update({ where: { id: "board" }, data: { title: "third" } }),
    ]);
    expect(await database.boardUpdate.count()).toBe(1);
    expect((await store.find("board"))?.title).toBe("third");
  });

  it("[S27a] what is asked during a transaction waits for its end", async () => {
    await newBoard(new Y.Doc());
    const change = database.$transaction(async (transaction) => {
      await transaction.board.update({ where: { id: "board" }, data: { title: "half" } });
      await transaction.board.update({ where: { id: "board" }, data: { title: "whole" } });
    });
    const [, found] = await Promise.all([change, store.find("board")]);
    expect(["t", "whole"]).toContain(found?.title);
  });
});

import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Client } from "../testing/client";
import { CrashTrials } from "../testing/crash";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";
import { updateFrame } from "./messages";

const server = new ServerProcess();
beforeAll(() => server.start());
afterAll(() => server.dispose());

/** What somebody sees who has never been there. */
async function stored(id: string, key: string): Promise<Record<string, unknown>> {
  const late = await new Client(server.syncUrl, id, { key }).synced();
  const notes = late.notes.toJSON();
  late.destroy();
  return notes;
}

describe("losing the server", () => {
  it("[S23] kill -9 in mid-edit, everybody gone, five times: all that was acknowledged is there", async () => {
    const crash = await CrashTrials.prepare(server, { boards: 2, writers: 3 });
    let acknowledged = 0;
    for (let kill = 0; kill < 5; kill++) {
      const trial = await crash.trial();
      expect(trial).toMatchObject({ missing: 0, integrity: "ok" });
      acknowledged += trial.acknowledged;
    }
    expect(acknowledged).toBeGreaterThan(0);
  }, 240_000);

  it("[S23] an acknowledged deletion survives, though it moves no state vector", async () => {
    const { id, keys } = await server.board();
    const ada = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
    ada.notes.set("gone", 1);
    ada.notes.set("stays", 1);
    await until(() => ada.durable, true);
    ada.notes.delete("gone");
    await until(() => ada.durable, true);
    await server.stop("SIGKILL");
    ada.destroy();
    await server.start();
    expect(await stored(id, keys.view)).toEqual({ stays: 1 });
  });

  it("[S24] open clients reconnect by themselves, and edits made meanwhile arrive", async () => {
    const { id, keys } = await server.board();
    const ada = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
    await server.stop("SIGKILL");
    ada.notes.set("meanwhile", true);
    await server.start();
    await until(() => ada.provider.synced && ada.durable, true);
    expect(await stored(id, keys.view)).toEqual({ meanwhile: true });
    ada.destroy();
  });

  it("[S25] SIGTERM sends a school away to come again, puts everything on disk and exits with 0", async () => {
    const boards = await Promise.all(Array.from({ length: 5 }, () => server.board()));
    const classes = await Promise.all(
      boards.map(({ id, keys }) =>
        Promise.all(
          Array.from({ length: 10 }, () => new Client(server.syncUrl, id, { key: keys.edit }).synced()),
        ),
      ),
    );
    for (const people of classes)
      for (const [index, { notes }] of people.entries()) notes.set(`n${index}`, index);
    for (const people of classes) for (const { notes } of people) await until(() => notes.size, 10);
    const { code } = await server.stop("SIGTERM");
    expect(code).toBe(0);
    const everybody = classes.flat();
    await until(() => everybody.every(({ closed }) => closed[0] === 4503), true);
    expect(everybody.every(({ provider }) => provider.shouldConnect)).toBe(true);
    for (const client of everybody) client.destroy();
    await server.start();
    for (const { id, keys } of boards) expect(Object.keys(await stored(id, keys.view))).toHaveLength(10);
  });

  it("[S23] edits that wait for others which nobody has sent are kept until those come", async () => {
    const { id, keys } = await server.board();
    const author = new Y.Doc();
    const notes = author.getMap("test-notes");
    const write = (name: string, value: number) => {
      const before = Y.encodeStateVector(author);
      notes.set(name, value);
      return Y.encodeStateAsUpdate(author, before);
    };
    const first = write("first", 1);
    const waiting = [write("second", 2), write("third", 3)];
    const ada = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
    for (const update of waiting) {
      ada.provider.ws?.send(updateFrame(update));
      await until(() => ada.durable, true);
    }
    await server.stop("SIGKILL");
    ada.destroy();
    await server.start();
    const ben = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
    Y.applyUpdate(ben.doc, first);
    await until(() => ben.durable, true);
    expect(await stored(id, keys.view)).toEqual({ first: 1, second: 2, third: 3 });
    ben.destroy();
  });
});

/** Lets every write to a table of the server's database fail, as a full disk would, until what is answered is called. */
async function failWrites(table: "BoardUpdate" | "BoardSnapshot"): Promise<() => Promise<void>> {
  const database = createClient({ url: `file:${join(server.folder, "gradboard.db")}` });
  await database.execute(
    `CREATE TRIGGER full BEFORE INSERT ON ${table} BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`,
  );
  return async () => {
    await database.execute("DROP TRIGGER full");
    database.close();
  };
}

const ready = async () => (await server.fetch("/readyz")).status;

describe("a disk that takes nothing", () => {
  it("[S27][S28] the board goes on, says what is not saved, and saves it when that works again", async () => {
    const { id, keys } = await server.board();
    const options = { key: keys.edit, saved: true };
    const ada = await new Client(server.syncUrl, id, options).synced();
    ada.notes.set("before", 1);
    await until(() => ada.durable, true);
    const repair = await failWrites("BoardUpdate");
    ada.notes.set("meanwhile", 1);
    await until(() => ada.storing, [false]);
    await expect.poll(ready).toBe(503);
    expect(ada.durable).toBe(false);
    const ben = await new Client(server.syncUrl, id, options).synced();
    expect(ben.storing).toEqual([false]);
    expect(ben.notes.toJSON()).toEqual({ before: 1, meanwhile: 1 });
    ben.notes.set("ben", 1);
    await until(() => ada.notes.get("ben"), 1);
    // Everybody leaves: the room has to stay in memory.
    ada.destroy();
    ben.destroy();
    expect(await stored(id, keys.view)).toEqual({ before: 1, meanwhile: 1, ben: 1 });
    const cleo = await new Client(server.syncUrl, id, options).synced();
    await repair();
    await until(() => [cleo.storing.at(-1), cleo.durable], [true, true]);
    await expect.poll(ready).toBe(200);
    await server.stop("SIGKILL");
    cleo.destroy();
    await server.start();
    expect(await stored(id, keys.view)).toEqual({ before: 1, meanwhile: 1, ben: 1 });
  });

  it("[S25] ends all the same when it is told to, and says that something is not stored", async () => {
    const { id, keys } = await server.board();
    const ada = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
    const repair = await failWrites("BoardUpdate");
    ada.notes.set("not stored", 1);
    await until(() => ada.storing, [false]);
    const { code, output } = await server.stop("SIGTERM");
    expect(code).toBe(1);
    expect(output).toContain("Some edits could not be stored before the server ended.");
    await repair();
    await server.start();
    // The page is still open: it comes back by itself and brings what was missing.
    await until(() => ada.durable, true);
    expect(await stored(id, keys.view)).toEqual({ "not stored": 1 });
    ada.destroy();
  });

  it("[S27] what was acknowledged survives a kill in the middle of it", async () => {
    const { id, keys } = await server.board();
    const ada = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
    ada.notes.set("acknowledged", 1);
    await until(() => ada.durable, true);
    const repair = await failWrites("BoardUpdate");
    ada.notes.set("promised to nobody", 1);
    await until(() => ada.storing, [false]);
    await server.stop("SIGKILL");
    ada.destroy();
    await repair();
    await server.start();
    expect(await stored(id, keys.view)).toEqual({ acknowledged: 1 });
  });
});

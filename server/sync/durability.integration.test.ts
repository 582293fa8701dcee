import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Client } from "../testing/client";
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
  it("[S23] kill -9 in mid-edit, everybody gone: all that was acknowledged is there", async () => {
    const { id, keys } = await server.board();
    const writers = [0, 1, 2].map(() => new Client(server.syncUrl, id, { key: keys.edit, saved: true }));
    for (const writer of writers) await writer.synced();
    const acknowledged = new Map<string, number>();
    const record = () => {
      for (const [index, writer] of writers.entries()) {
        // The first message is step 2; each edit after it is one more.
        const edits = (writer.saved.at(-1)?.updates ?? 1) - 1;
        acknowledged.set(`w${index}`, edits);
      }
    };
    let edit = 0;
    const typing = setInterval(() => {
      edit += 1;
      for (const [index, writer] of writers.entries()) writer.notes.set(`w${index}`, edit);
      record();
    }, 2);
    await until(() => (acknowledged.get("w0") ?? 0) > 100, true);
    await server.stop("SIGKILL");
    clearInterval(typing);
    record();
    for (const writer of writers) writer.destroy();
    await server.start();
    const found = await stored(id, keys.view);
    for (const [writer, edits] of acknowledged) expect(Number(found[writer])).toBeGreaterThanOrEqual(edits);
  });

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

  it("[S25] SIGTERM sends everybody away to come again, puts everything on disk and exits with 0", async () => {
    const { id, keys } = await server.board();
    const ada = await new Client(server.syncUrl, id, { key: keys.edit }).synced();
    const ben = await new Client(server.syncUrl, id, { key: keys.edit }).synced();
    for (let i = 0; i < 200; i++) ada.notes.set(`n${i}`, i);
    await until(() => ben.notes.size, 200);
    const { code } = await server.stop("SIGTERM");
    expect(code).toBe(0);
    await until(() => [ada.closed[0], ben.closed[0]], [4503, 4503]);
    expect(ada.provider.shouldConnect).toBe(true);
    ada.destroy();
    ben.destroy();
    await server.start();
    expect(Object.keys(await stored(id, keys.view))).toHaveLength(200);
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

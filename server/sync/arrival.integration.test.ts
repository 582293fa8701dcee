import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Client } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

const CLASS = 100;

const server = new ServerProcess();
const clients: Client[] = [];

beforeAll(() => server.start());
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});
afterAll(() => server.dispose());

async function boardsOpened(): Promise<number> {
  const text = await (await server.fetch("/metrics")).text();
  return Number(/^gradboard_boards_opened_total (\d+)$/m.exec(text)?.[1]);
}

/** A board on disk, of so many notes, on a server on which nobody has opened it; and its document. */
async function coldBoard(notes: number) {
  const { id, keys } = await server.board();
  const author = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
  author.doc.transact(() => {
    for (let note = 0; note < notes; note++) author.notes.set(`old ${note}`, "x".repeat(100));
  });
  await until(() => author.durable, true);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(author.doc));
  author.destroy();
  await server.stop();
  await server.start();
  return { id, key: keys.edit, doc };
}

describe.each([
  ["small", 10],
  ["large", 1_000],
])("a class that opens a %s cold board at once", (_size, notes) => {
  it("[S14][S15][S16] has it loaded once, and everybody gets the same, some with work of their own", async () => {
    const { id, key, doc } = await coldBoard(notes);
    for (let person = 0; person < CLASS; person++) {
      const own = new Y.Doc();
      // Every third one was here before, every fifth one has done something at home.
      if (person % 3 === 0) Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
      if (person % 5 === 0) own.getMap("test-notes").set(`new ${person}`, person);
      clients.push(new Client(server.syncUrl, id, { key, doc: own, saved: true, compact: person % 2 === 0 }));
    }
    await Promise.all(clients.map((client) => client.synced()));
    expect(clients.every(({ notes: { size } }) => size >= notes)).toBe(true);
    await until(() => clients.every(({ durable }) => durable), true);
    const authors = doc.store.clients.size + CLASS / 5;
    await until(() => clients.every(({ doc: { store } }) => store.clients.size === authors), true);
    expect(new Set(clients.map((client) => String(Y.encodeStateVector(client.doc)))).size).toBe(1);
    expect(new Set(clients.map((client) => client.notes.size))).toEqual(new Set([notes + CLASS / 5]));
    expect(clients.flatMap(({ closed }) => closed)).toEqual([]);
    expect(await boardsOpened()).toBe(1);
  });
});

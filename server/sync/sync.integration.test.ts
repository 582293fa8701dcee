import { readBoard } from "@gradboard/board";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Client, type ClientOptions } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

const server = new ServerProcess();
const clients: Client[] = [];

function client(boardId: string, options: ClientOptions = {}): Client {
  const made = new Client(server.syncUrl, boardId, options);
  clients.push(made);
  return made;
}

beforeAll(() => server.start());
afterEach(() => {
  for (const made of clients.splice(0)) made.destroy();
});
afterAll(() => server.dispose());

describe("editing together", () => {
  it("[S10] an unmodified provider syncs with the edit key", async () => {
    const { id, keys } = await server.board({ formula: "(4*x+1)^2" });
    const ada = await client(id, { key: keys.edit }).synced();
    const ben = await client(id, { key: keys.edit }).synced();
    expect(readBoard(ada.doc)).toEqual(readBoard(ben.doc));
    expect(readBoard(ada.doc).nodes.size).toBe(7);
    ada.notes.set("from", "Ada");
    await until(() => ben.notes.get("from"), "Ada");
  });

  it("[S11] edits made offline by two people merge when they come back", async () => {
    const { id, keys } = await server.board();
    const ada = await client(id, { key: keys.edit }).synced();
    const ben = await client(id, { key: keys.edit }).synced();
    ada.provider.disconnect();
    ben.provider.disconnect();
    ada.notes.set("ada", 1);
    ben.notes.set("ben", 2);
    ada.provider.connect();
    ben.provider.connect();
    await until(() => ada.notes.toJSON(), { ada: 1, ben: 2 });
    await until(() => ben.notes.toJSON(), { ada: 1, ben: 2 });
  });

  it("[S12] refuses a viewer's edits, which reach nobody, and says so once each", async () => {
    const { id, keys } = await server.board({ formula: "x" });
    const editor = await client(id, { key: keys.edit }).synced();
    const viewer = await client(id, { key: keys.view, saved: true }).synced();
    viewer.notes.set("sneaked", true);
    await until(() => viewer.refusals.length, 1);
    editor.notes.set("after", true);
    await until(() => viewer.notes.get("after"), true);
    expect(editor.notes.has("sneaked")).toBe(false);
    expect(viewer.durable).toBe(false);
    const late = await client(id, { key: keys.view }).synced();
    expect(late.notes.toJSON()).toEqual({ after: true });
  });

  it("[S12] a viewer who only looks is never refused, also after deletions and reconnecting", async () => {
    const { id, keys } = await server.board({ formula: "x" });
    const editor = await client(id, { key: keys.edit }).synced();
    const viewer = await client(id, { key: keys.view, saved: true }).synced();
    editor.notes.set("passing", 1);
    editor.notes.delete("passing");
    editor.notes.set("staying", 1);
    await until(() => viewer.notes.toJSON(), { staying: 1 });
    viewer.provider.disconnect();
    viewer.provider.connect();
    await viewer.synced();
    await until(() => viewer.durable, true);
    expect(viewer.refusals).toEqual([]);
  });

  it("[S12] a viewer's edits made offline are refused too", async () => {
    const { id, keys } = await server.board({ formula: "x" });
    const doc = new Y.Doc();
    doc.getMap("test-notes").set("sneaked", true);
    const viewer = await client(id, { key: keys.view, doc }).synced();
    await until(() => viewer.refusals.length, 1);
    const editor = await client(id, { key: keys.edit }).synced();
    expect(editor.notes.has("sneaked")).toBe(false);
  });
});

describe("who may come in", () => {
  it("[S13] closes with a code that ends the retries", async () => {
    const { id } = await server.board();
    const stranger = client(id);
    const wrongKey = client(id, { key: "A".repeat(32) });
    const nowhere = client("A".repeat(16), { key: "A".repeat(32) });
    await until(() => [stranger.closed, wrongKey.closed, nowhere.closed], [[4403], [4403], [4404]]);
    expect(stranger.provider.shouldConnect).toBe(false);
  });

  it("[S13] lets members in by their session", async () => {
    const cookie = await server.signIn();
    const { id } = await server.board({ formula: "x" }, { cookie });
    const owner = await client(id, { cookie }).synced();
    owner.notes.set("mine", true);
    const other = client(id, { cookie: await server.signIn() });
    await until(() => other.closed, [4403]);
    const again = await client(id, { cookie }).synced();
    expect(again.notes.get("mine")).toBe(true);
  });
});

describe("what is on disk", () => {
  it("[S20] is said right after the first sync, also to who changed nothing", async () => {
    const { id, keys } = await server.board({ formula: "x" });
    const ada = await client(id, { key: keys.edit, saved: true }).synced();
    await until(() => ada.durable, true);
    expect(ada.saved.at(-1)?.stateVector).toEqual(Y.decodeStateVector(Y.encodeStateVector(ada.doc)));
  });

  it("[S21] counts every update of the socket, deletions too", async () => {
    const { id, keys } = await server.board();
    const ada = await client(id, { key: keys.edit, saved: true }).synced();
    for (let i = 0; i < 50; i++) ada.notes.set(`n${i}`, i);
    for (let i = 0; i < 50; i++) ada.notes.delete(`n${i}`);
    expect(ada.durable).toBe(false);
    await until(() => ada.durable, true);
    expect(ada.sent).toBeGreaterThanOrEqual(101);
  });

  it("[S22] goes only to sockets that asked: nobody else meets the message", async () => {
    const { id, keys } = await server.board();
    const plain = await client(id, { key: keys.edit }).synced();
    const ada = await client(id, { key: keys.edit, saved: true }).synced();
    plain.notes.set("x", 1);
    await until(() => ada.notes.get("x"), 1);
    ada.notes.set("y", 1);
    await until(() => plain.notes.get("y"), 1);
    await until(() => ada.durable, true);
    expect(plain.frames.some((frame) => frame[0] === 100)).toBe(false);
  });
});

import { Refusal } from "@gradboard/protocol";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Client } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

/** What a board may have here. */
const LIMIT = 20_000;

const server = new ServerProcess({ LIMIT_BOARD_BYTES: String(LIMIT) });
beforeAll(() => server.start());
afterAll(() => server.dispose());

/** Fills a board with entries of a thousand bytes until the server says that it is full. */
async function fill(client: Client): Promise<number> {
  let entries = 0;
  while (client.space.at(-1)?.full !== true) {
    client.notes.set(`entry${entries++}`, "x".repeat(1_000));
    await until(() => client.durable, true);
  }
  return entries;
}

it("[S29] a full board refuses what adds to it before anybody sees it, and takes deletions", async () => {
  const { id, keys } = await server.board();
  const options = { key: keys.edit, saved: true };
  const ada = await new Client(server.syncUrl, id, options).synced();
  const ben = await new Client(server.syncUrl, id, options).synced();
  const entries = await fill(ada);
  expect(ada.space.map(({ part }) => part >= 0.8)).toEqual([true, true]);
  await until(() => ben.notes.size, entries);
  expect(ben.space.at(-1)?.full).toBe(true);

  ben.notes.set("one too many", true);
  await until(() => ben.refusals, [Refusal.full]);
  const cleo = await new Client(server.syncUrl, id, options).synced();
  expect(cleo.space.at(-1)?.full).toBe(true);
  expect(cleo.notes.has("one too many")).toBe(false);

  // Everything else goes on.
  cleo.presence.setLocalStateField("cursor", [1, 2]);
  await until(() => ada.presence.getStates().has(cleo.doc.clientID), true);
  for (let entry = 0; entry < 4; entry++) ada.notes.delete(`entry${entry}`);
  await until(() => [ada.durable, cleo.notes.has("entry0"), cleo.space.at(-1)?.full], [true, false, false]);
  cleo.notes.set("fits again", true);
  await until(() => ada.notes.get("fits again"), true);
  for (const client of [ada, ben, cleo]) client.destroy();
});

it("[S29] y-websocket's own client is told, waits and comes in with what was refused when there is space", async () => {
  const { id, keys } = await server.board();
  const ada = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
  const plain = await new Client(server.syncUrl, id, { key: keys.edit }).synced();
  await fill(ada);
  plain.notes.set("refused", 1);
  await until(() => plain.refusals, [Refusal.full]);
  // It builds upon what was refused.
  plain.notes.set("later", 2);
  await until(() => plain.refusals.length, 2);
  expect([ada.notes.has("refused"), ada.notes.has("later")]).toEqual([false, false]);
  for (let entry = 0; entry < 6; entry++) ada.notes.delete(`entry${entry}`);
  await until(() => [ada.notes.get("refused"), ada.notes.get("later")], [1, 2]);
  expect(plain.closed).toEqual([4507]);
  for (const client of [ada, plain]) client.destroy();
});

it("[S29] what was done without a connection is taken by a full board", async () => {
  const { id, keys } = await server.board();
  const ada = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
  const away = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
  away.provider.disconnect();
  await until(() => away.provider.wsconnected, false);
  away.notes.set("from the train", 1);
  await fill(ada);
  away.provider.connect();
  await until(() => [ada.notes.get("from the train"), away.durable], [1, true]);
  expect(away.refusals).toEqual([]);
  for (const client of [ada, away]) client.destroy();
});

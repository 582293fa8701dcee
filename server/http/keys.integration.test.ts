import { BoardAccess, closeCodes } from "@gradboard/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

const server = new ServerProcess();
beforeAll(() => server.start());
afterAll(() => server.dispose());

const headers = (cookie: string) => ({ "content-type": "application/json", cookie });
const renew = (id: string, kind: string, cookie: string) =>
  server.fetch(`/api/v1/boards/${id}/keys/${kind}/renew`, {
    method: "POST",
    headers: headers(cookie),
    body: "{}",
  });
const join = (id: string, key: string, cookie: string) =>
  server.fetch(`/api/v1/boards/${id}/join`, {
    method: "POST",
    headers: headers(cookie),
    body: JSON.stringify({ key }),
  });

describe("a new key", () => {
  it("[S70] ends what the old one gave at once, on open sockets too, and leaves the others alone", async () => {
    const owner = await server.signIn();
    const member = await server.signIn();
    const { id, keys } = await server.board({ formula: "x" }, { cookie: owner });
    expect((await join(id, keys.edit, member)).status).toBe(200);
    const mine = await new Client(server.syncUrl, id, { cookie: owner }).synced();
    const theirs = await new Client(server.syncUrl, id, { cookie: member }).synced();
    const guest = await new Client(server.syncUrl, id, { key: keys.edit }).synced();
    const viewer = await new Client(server.syncUrl, id, { key: keys.view }).synced();

    const renewed = BoardAccess.parse(await (await renew(id, "edit", owner)).json());
    const key = new URL(renewed.links?.edit ?? "").searchParams.get("key") ?? "";
    expect(key).not.toBe(keys.edit);
    for (const gone of [theirs, guest]) await until(() => gone.closed, [closeCodes.noAccess.code]);
    theirs.notes.set("late", true);
    mine.notes.set("goes on", true);
    await until(() => viewer.notes.toJSON(), { "goes on": true });
    expect(mine.closed).toEqual([]);

    expect((await join(id, keys.edit, member)).status).toBe(403);
    expect((await join(id, key, member)).status).toBe(200);
    const back = await new Client(server.syncUrl, id, { cookie: member }).synced();
    expect(back.notes.toJSON()).toEqual({ "goes on": true });
    for (const client of [mine, theirs, guest, viewer, back]) client.destroy();
  });

  it("[S70] is the owner's to make", async () => {
    const owner = await server.signIn();
    const member = await server.signIn();
    const { id, keys } = await server.board({}, { cookie: owner });
    await join(id, keys.edit, member);
    expect((await renew(id, "view", member)).status).toBe(403);
    expect((await renew(id, "both", owner)).status).toBe(400);
    expect((await renew(id, "view", owner)).status).toBe(200);
    expect((await join(id, keys.view, await server.signIn())).status).toBe(403);
    expect((await join(id, keys.edit, await server.signIn())).status).toBe(200);
  });
});

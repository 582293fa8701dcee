import { MessageTag } from "@gradboard/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";

const TOKEN = "figures-for-the-operator";
const server = new ServerProcess({ LOG_LEVEL: "trace", METRICS_TOKEN: TOKEN });
const open = new ServerProcess();
beforeAll(() => Promise.all([server.start(), open.start()]));
afterAll(() => Promise.all([server.dispose(), open.dispose()]));

/** The value of a figure, by its name and labels. */
async function figure(name: string): Promise<number> {
  const text = await (await open.fetch("/metrics")).text();
  const line = text.split("\n").find((candidate) => candidate.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}

describe("metrics", () => {
  it("[S71] count boards, clients, messages, bytes, ticks, commits, what waits and refusals by reason", async () => {
    const { id, keys } = await open.board();
    const refused = await figure('gradboard_refusals_total{reason="noAccess"}');
    const ada = await new Client(open.syncUrl, id, { key: keys.edit, saved: true }).synced();
    const ben = await new Client(open.syncUrl, id, { key: keys.view }).synced();
    ada.notes.set("a", 1);
    await until(() => ada.durable && ben.notes.get("a"), 1);
    ben.notes.set("b", 1);
    await until(() => ben.refusals.length, 1);
    const stranger = new Client(open.syncUrl, id);
    await until(() => stranger.closed, [4403]);
    expect(await figure("gradboard_rooms")).toBe(1);
    expect(await figure("gradboard_clients")).toBe(2);
    expect(await figure("gradboard_messages_received_total")).toBeGreaterThan(3);
    expect(await figure("gradboard_received_bytes_total")).toBeGreaterThan(20);
    expect(await figure("gradboard_messages_sent_total")).toBeGreaterThan(3);
    expect(await figure("gradboard_sent_bytes_total")).toBeGreaterThan(20);
    expect(await figure("gradboard_tick_seconds_count")).toBeGreaterThan(0);
    expect(await figure("gradboard_commit_seconds_count")).toBeGreaterThan(0);
    expect(await figure("gradboard_commit_queue")).toBe(0);
    expect(await figure("gradboard_refused_edits_total")).toBe(1);
    expect(await figure('gradboard_refusals_total{reason="noAccess"}')).toBe(refused + 1);
    for (const client of [ada, ben, stranger]) client.destroy();
  });

  it("[S71] are for this machine alone, or for who has the token", async () => {
    expect((await open.fetch("/metrics")).status).toBe(200);
    for (const name of ["x-forwarded-for", "x-forwarded-host", "forwarded"])
      expect((await open.fetch("/metrics", { headers: { [name]: "10.0.0.1" } })).status).toBe(403);
    const status = async (authorization: string) =>
      (await server.fetch("/metrics", { headers: { authorization } })).status;
    expect((await server.fetch("/metrics")).status).toBe(403);
    expect(await status("Bearer something-else-altogether")).toBe(403);
    expect(await status(`Bearer ${TOKEN}`)).toBe(200);
  });

  it("[S71] come with health checks that need no rights", async () => {
    for (const path of ["/healthz", "/readyz"])
      expect((await open.fetch(path, { headers: { "x-forwarded-for": "10.0.0.1" } })).status).toBe(200);
  });
});

describe("the log of a running server", () => {
  it("[S72] holds no keys, sessions, board ids or what stands on a board", async () => {
    const cookie = await server.signIn();
    const headers = { "content-type": "application/json", cookie };
    const { id, keys } = await server.board({ formula: "tell*nobody", title: "Hush" }, { cookie });
    const ada = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
    const ben = await new Client(server.syncUrl, id, { key: keys.view }).synced();
    const owner = await new Client(server.syncUrl, id, { cookie }).synced();
    ada.notes.set("secret", "between us");
    ada.presence.setLocalState({ selection: ["pointed-at-this"] });
    await until(() => ada.durable, true);
    ben.notes.set("secret", "sneaked");
    await until(() => ben.refusals.length, 1);
    const wrongKey = "Wrong0Key1Wrong2Key3Wrong4Key5Wr";
    const strangers = [new Client(server.syncUrl, id, { key: wrongKey }), new Client(server.syncUrl, id)];
    await until(() => strangers.map(({ closed }) => closed), [[4403], [4403]]);
    owner.provider.ws?.send(Uint8Array.of(MessageTag.sync, 2, 3, 1, 2, 3));
    await until(() => owner.closed, [4400]);
    const asked = await server.fetch(`/api/v1/boards/${id}`, {
      headers: { authorization: `Bearer ${keys.view}` },
    });
    expect(asked.headers.get("x-request-id")).toMatch(/^[\w-]{12}$/);
    await server.fetch(`/api/v1/boards/${id}/join`, {
      method: "POST",
      headers,
      body: JSON.stringify({ key: wrongKey }),
    });
    await server.fetch(`/api/v1/boards/${id}/keys/edit/renew`, { method: "POST", headers, body: "{}" });
    await server.fetch("/api/v1/boards", { method: "POST", headers, body: '{"title": "Hush' });
    await until(() => ada.closed, [4403]);
    for (const client of [ada, ben, owner, ...strangers]) client.destroy();
    const { output } = await server.stop();

    const session = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? "";
    expect(session).toHaveLength(32);
    for (const secret of [id, keys.edit, keys.view, wrongKey, session, TOKEN])
      expect(output).not.toContain(secret);
    for (const word of ["tell", "nobody", "Hush", "between us", "sneaked", "pointed-at-this"])
      expect(output).not.toContain(word);
    expect(output).toMatch(/"reason":"noAccess"/);
    expect(output).toMatch(/"reason":"malformed"/);
    expect(output).toContain(`"request":"${asked.headers.get("x-request-id")}"`);
    expect(output).toContain('"route":"/api/v1/boards/:id"');
  });
});

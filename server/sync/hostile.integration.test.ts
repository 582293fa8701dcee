import { once } from "node:events";
import { connect } from "node:net";
import { closeCodes, MessageTag } from "@gradboard/protocol";
import * as fc from "fast-check";
import * as encoding from "lib0/encoding";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { defaultLimits as limits } from "../settings/limits";
import { Client } from "../testing/client";
import { ServerProcess } from "../testing/server-process";
import { until } from "../testing/until";
import { updateFrame } from "./messages";

const server = new ServerProcess();
beforeAll(() => server.start());
afterAll(() => server.dispose());

/** A bare socket, and the first thing that the server says on it (which may come together with its consent). */
async function open(path: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${server.syncUrl}/${path}`, { headers });
  const greeting = new Promise<Uint8Array>((resolve) => {
    socket.once("message", (data) => resolve(new Uint8Array(data as Buffer)));
  });
  await once(socket, "open");
  return Object.assign(socket, { greeting });
}

async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, "close");
  return Number(code);
}

describe("hostile clients", () => {
  it("[S40] bytes that are no message cost the sender its socket, nobody else anything", async () => {
    const { id, keys } = await server.board({ formula: "x" });
    const ada = await new Client(server.syncUrl, id, { key: keys.edit }).synced();
    const frames = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      // Right tags with wrong insides get further.
      fc
        .tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1, 2), fc.uint8Array({ maxLength: 60 }))
        .map(([tag, kind, rest]) => Uint8Array.from([tag, kind, rest.length, ...rest])),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(frames, { maxLength: 5 }), async (said) => {
        const socket = await open(`${id}?key=${keys.edit}`);
        for (const frame of said) socket.send(frame);
        const closed = once(socket, "close");
        socket.close();
        await closed;
        expect(server.running).toBe(true);
      }),
      { numRuns: 150 },
    );
    ada.notes.set("still", "here");
    const ben = await new Client(server.syncUrl, id, { key: keys.edit }).synced();
    expect(ben.notes.get("still")).toBe("here");
    expect(ben.notes.size).toBe(1);
    ada.destroy();
    ben.destroy();
  });

  it("[S40] an update that breaks off is malformed", async () => {
    const { id, keys } = await server.board({ formula: "x" });
    const doc = new Y.Doc();
    doc.getMap("m").set("a", "some text");
    const whole = Y.encodeStateAsUpdate(doc);
    const socket = await open(`${id}?key=${keys.edit}`);
    socket.send(updateFrame(whole.slice(0, -4)));
    expect(await closeCode(socket)).toBe(closeCodes.malformed.code);
  });

  it("[S40] text is malformed", async () => {
    const { id, keys } = await server.board();
    const socket = await open(`${id}?key=${keys.edit}`);
    socket.send("hello");
    expect(await closeCode(socket)).toBe(closeCodes.malformed.code);
  });

  it("[S41] a message past the limit is too large", async () => {
    const { id, keys } = await server.board();
    const socket = await open(`${id}?key=${keys.edit}`);
    socket.send(new Uint8Array(limits.messageBytes + 1));
    expect(await closeCode(socket)).toBe(closeCodes.tooLarge.code);
  });

  it("[S41] a flood is too fast, also of requests for the whole board", async () => {
    const { id, keys } = await server.board();
    const flood = async (frame: Uint8Array, times: number) => {
      const socket = await open(`${id}?key=${keys.edit}`);
      await socket.greeting;
      for (let i = 0; i < times; i++) socket.send(frame);
      return closeCode(socket);
    };
    const query = encoding.encode((encoder) => encoding.writeVarUint(encoder, MessageTag.queryAwareness));
    expect(await flood(query, limits.messageBurst * 3)).toBe(closeCodes.tooFast.code);
    expect(await flood(Uint8Array.from([0, 0, 1, 0]), 100)).toBe(closeCodes.tooFast.code);
  });

  it("[S42] edits that wait for others do not pile up", async () => {
    const { id, keys } = await server.board();
    const doc = new Y.Doc();
    doc.getMap("m").set("first", 1);
    const known = Y.encodeStateVector(doc);
    // The new value waits for the old one, and so does the deletion of the old one.
    doc.getMap("m").set("first", "x".repeat(100_000));
    const socket = await open(`${id}?key=${keys.edit}`);
    socket.send(updateFrame(Y.encodeStateAsUpdate(doc, known)));
    expect(await closeCode(socket)).toBe(closeCodes.malformed.code);
    const ada = await new Client(server.syncUrl, id, { key: keys.edit, saved: true }).synced();
    ada.notes.set("of somebody else", "still taken");
    await until(() => ada.durable, true);
    ada.notes.set("of somebody else", "and again");
    await until(() => ada.durable, true);
    expect(ada.closed).toEqual([]);
    ada.destroy();
  });

  it("[S43] a page of another site is turned away, one of this server is not", async () => {
    const { id, keys } = await server.board();
    const foreign = await open(`${id}?key=${keys.edit}`, { origin: "http://evil.example" });
    expect(await closeCode(foreign)).toBe(closeCodes.badOrigin.code);
    const own = await open(`${id}?key=${keys.edit}`, { origin: server.url });
    expect((await own.greeting)[0]).toBe(0);
    own.close();
    const proxied = await open(`${id}?key=${keys.edit}`, {
      origin: "https://class.example",
      "x-forwarded-host": "class.example",
    });
    await proxied.greeting;
    proxied.close();
  });

  it("[S43] an upgrade anywhere else is refused", async () => {
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/elsewhere`);
    await once(socket, "error");
    const odd = await open("..%2f?key=x");
    expect(await closeCode(odd)).toBe(closeCodes.notFound.code);
    await until(() => server.running, true);
  });

  it("[S43] an upgrade to something that is no address is answered by the end of the socket", async () => {
    const socket = connect(server.port, "127.0.0.1");
    const upgrade = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
    socket.write(["GET // HTTP/1.1", "Host: here", ...upgrade, "", ""].join("\r\n"));
    await once(socket, "close");
    expect(server.running).toBe(true);
  });
});

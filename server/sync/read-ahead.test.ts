import { Duplex } from "node:stream";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { Lane } from "./lane";
import { ReadAhead } from "./read-ahead";

/** A masked frame as a client sends it. */
function frame(payload: Uint8Array, { kind = 0x82, mask = [1, 2, 3, 4] } = {}): Buffer {
  const { length } = payload;
  const short = length < 126 ? length : length < 65_536 ? 126 : 127;
  const head = Buffer.alloc(short === 127 ? 10 : short === 126 ? 4 : 2);
  head[0] = kind;
  head[1] = 0x80 | short;
  if (short === 126) head.writeUInt16BE(length, 2);
  if (short === 127) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, Uint8Array.from(mask), payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]);
}

/** A server's end of a socket: what is fed into it, and what was heard by either way. */
function listen(lane: Pick<Lane, "add"> = new Lane()) {
  const socket = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
  const stream = new ReadAhead(socket, Buffer.alloc(0), lane);
  const heard: { way: "short" | "long"; bytes: number[] }[] = [];
  let closed: number | null = null;
  const server = new WebSocketServer({ noServer: true });
  const request = Object.assign(Object.create(null), {
    method: "GET",
    url: "/",
    headers: {
      upgrade: "websocket",
      "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
      "sec-websocket-version": "13",
    },
  });
  server.handleUpgrade(request, stream, Buffer.alloc(0), (webSocket: WebSocket) => {
    webSocket.on("message", (data: Buffer) => heard.push({ way: "long", bytes: [...data] }));
    webSocket.on("error", () => undefined);
    webSocket.on("close", (code: number) => {
      closed = code;
    });
  });
  stream.onMessage = (message) => heard.push({ way: "short", bytes: [...message] });
  const feed = async (bytes: Uint8Array) => {
    socket.push(Buffer.from(bytes));
    await new Promise(setImmediate);
  };
  return { feed, heard, stream, closed: () => closed };
}

const payloads = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 6 });

describe("reading ahead", () => {
  it("[S67] hears every message once and in order, wherever the chunks are cut", async () => {
    await fc.assert(
      fc.asyncProperty(payloads, fc.array(fc.nat(2_000), { maxLength: 4 }), async (said, cuts) => {
        const { feed, heard } = listen();
        const bytes = Buffer.concat(said.map((payload) => frame(payload)));
        const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        for (const [index, from] of at.entries()) {
          const chunk = bytes.subarray(from, at[index + 1]);
          if (chunk.length > 0 && index < at.length - 1) await feed(chunk);
        }
        expect(heard.map((message) => message.bytes)).toEqual(said.map((payload) => [...payload]));
      }),
      { numRuns: 60 },
    );
  });

  it("[S67] takes the short way for whole messages, also after a ping", async () => {
    const { feed, heard } = listen();
    await feed(frame(Uint8Array.of(1)));
    await feed(Buffer.concat([frame(Uint8Array.of(), { kind: 0x89 }), frame(Uint8Array.of(2))]));
    await feed(frame(Uint8Array.of(3)));
    expect(heard).toEqual([
      { way: "short", bytes: [1] },
      { way: "long", bytes: [2] },
      { way: "short", bytes: [3] },
    ]);
  });

  it("[S69] has a large message put together when it is its turn, and keeps what follows behind it", async () => {
    const turns: (() => void)[] = [];
    const lane = { add: (work: () => void) => void turns.push(work) };
    const [one, other] = [listen(lane), listen(lane)];
    const large = frame(Buffer.alloc(200_000, 7));
    for (const { feed } of [one, other]) {
      await feed(large.subarray(0, 150_000));
      await feed(large.subarray(150_000));
      await feed(frame(Uint8Array.of(1)));
    }
    const sizes = () => [one, other].map(({ heard }) => heard.map(({ bytes }) => bytes.length));
    expect(sizes()).toEqual([[], []]);
    turns.shift()?.();
    await new Promise(setImmediate);
    expect(sizes()).toEqual([[200_000, 1], []]);
    turns.shift()?.();
    await new Promise(setImmediate);
    expect(sizes()).toEqual([
      [200_000, 1],
      [200_000, 1],
    ]);
    expect(turns).toEqual([]);
  });

  it("[S69] forgets what waits for its turn when the socket has gone", async () => {
    const turns: (() => void)[] = [];
    const { feed, heard, stream } = listen({ add: (work) => void turns.push(work) });
    const large = frame(Buffer.alloc(200_000));
    await feed(large.subarray(0, 150_000));
    await feed(large.subarray(150_000));
    stream.destroy();
    const told: (number | null)[] = [];
    stream.onUnfinished = (bytes) => told.push(bytes);
    turns.shift()?.();
    await new Promise(setImmediate);
    expect([heard, told]).toEqual([[], []]);
  });

  it("[S45] tells when one message has ended and the next has begun, and counts the first until its turn", async () => {
    const turns: (() => void)[] = [];
    const { feed, stream } = listen({ add: (work) => void turns.push(work) });
    const told: (number | null)[] = [];
    stream.onUnfinished = (bytes) => told.push(bytes);
    const messages = Buffer.concat([200_000, 100_000].map((size) => frame(Buffer.alloc(size))));
    await feed(messages.subarray(0, 150_014));
    await feed(messages.subarray(150_014, 250_028));
    expect(told).toEqual([150_000]);
    turns.shift()?.();
    expect(told).toEqual([150_000, null, 50_000]);
  });

  it("[S67] leaves what is not as it should be to ws, and all that comes after", async () => {
    const unmasked = Uint8Array.of(0x82, 1, 7);
    const reserved = frame(Uint8Array.of(1), { kind: 0xc2 });
    const strayEnd = frame(Uint8Array.of(1), { kind: 0x80 });
    for (const odd of [unmasked, reserved, strayEnd]) {
      const { feed, heard } = listen();
      await feed(odd);
      await feed(frame(Uint8Array.of(2)));
      expect(heard).toEqual([]);
    }
  });
});

import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

const CLOSE = 8;
const PING = 9;

/** How a connection ended: by which code and sentence, 1005 for none and 1006 for no word at all. */
export type End = { readonly code: number; readonly sentence: string };

/** A WebSocket by hand: what it sends need not be right. It answers pings for as long as it reads. */
export class RawSocket {
  /** Everything that comes before the connection's end; what is sent is understood, what is answered is not. */
  readonly ended: Promise<End>;
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #end: End = { code: 1006, sentence: "" };

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("error", () => undefined);
    this.ended = new Promise((resolve) => socket.on("close", () => resolve(this.#end)));
  }

  /** Connects and asks for the upgrade; resolves when it is granted, or when the server hangs up. */
  static async open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<RawSocket> {
    const { hostname, port, host, pathname, search } = new URL(url);
    const socket = connect(Number(port), hostname);
    const opened = new RawSocket(socket);
    const request = {
      Host: host,
      Upgrade: "websocket",
      Connection: "Upgrade",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
      ...headers,
    };
    const lines = Object.entries(request).map(([name, value]) => `${name}: ${value}`);
    socket.write(`${[`GET ${pathname}${search} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n`);
    await Promise.race([opened.#consent(), opened.ended]);
    return opened;
  }

  get open(): boolean {
    return this.#socket.writable;
  }

  /** Bytes that the network has not taken yet. */
  get backlog(): number {
    return this.#socket.writableLength;
  }

  /** Bytes as they are. */
  write(bytes: Uint8Array): void {
    if (this.open) this.#socket.write(bytes);
  }

  /** A message as it should be. */
  send(message: Uint8Array): void {
    this.write(frame(message));
  }

  /** Reads nothing any more, and so answers nothing. */
  pause(): void {
    this.#socket.pause();
  }

  drop(): void {
    this.#socket.destroy();
  }

  #consent(): Promise<void> {
    return new Promise((resolve) => {
      const head = (chunk: Buffer) => {
        this.#received = Buffer.concat([this.#received, chunk]);
        const end = this.#received.indexOf("\r\n\r\n");
        if (end < 0) return;
        this.#socket.off("data", head);
        const rest = this.#received.subarray(end + 4);
        this.#received = Buffer.alloc(0);
        this.#socket.on("data", (more: Buffer) => this.#read(more));
        this.#read(rest);
        resolve();
      };
      this.#socket.on("data", head);
    });
  }

  #read(chunk: Buffer): void {
    this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk;
    for (let size = frameSize(this.#received); size !== null; size = frameSize(this.#received)) {
      const whole = this.#received.subarray(0, size);
      this.#received = this.#received.subarray(size);
      const kind = (whole[0] ?? 0) & 15;
      if (kind === PING) this.write(frame(Buffer.alloc(0), 0x8a));
      if (kind !== CLOSE) continue;
      const code = whole.length < 4 ? 1005 : whole.readUInt16BE(2);
      this.#end = { code, sentence: whole.toString("utf8", 4) };
      this.#socket.end();
    }
  }
}

/** A masked frame as clients send them; `kind` is its first byte. */
export function frame(payload: Uint8Array, kind = 0x82): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = kind;
  head[1] = 0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127);
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

/** Bytes of the whole, unmasked frame that these bytes begin with; null while it is not complete. */
function frameSize(bytes: Buffer): number | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1);
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < head) return null;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return bytes.length < head + length ? null : head + length;
}

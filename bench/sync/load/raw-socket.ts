import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** Read by every socket of the process in turn: nothing is allocated for a read. */
const readBuffer = Buffer.allocUnsafe(512 * 1024);

export type SocketEvents = {
  opened(): void;
  /** A whole message; the bytes are only valid during the call. */
  message(bytes: Buffer): void;
  closed(code: number): void;
};

/** A masked frame. The mask is zero, which leaves the bytes as they are but costs the server its unmasking all the same. */
export function clientFrame(message: Uint8Array, opcode = 2): Buffer {
  const { length } = message;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.allocUnsafe(2 + extended + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) frame.writeUInt16BE(length, 2);
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.fill(0, 2 + extended, 6 + extended);
  frame.set(message, 6 + extended);
  return frame;
}

/** A WebSocket client as cheap as it can be: thousands of them must not be what limits the server. */
export class RawSocket {
  readonly #socket: Socket;
  readonly #events: SocketEvents;
  #rest: Buffer | null = null;
  #upgraded = false;
  #over = false;
  /** Bytes received since it was opened, frames and all. */
  received = 0;
  messages = 0;

  constructor(url: URL, events: SocketEvents) {
    this.#events = events;
    this.#socket = connect({
      host: url.hostname,
      port: Number(url.port),
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (length) => {
          this.#read(readBuffer.subarray(0, length));
          return true;
        },
      },
    });
    this.#socket.on("connect", () => this.#socket.write(upgradeRequest(url)));
    this.#socket.on("error", () => this.#end(1006));
    this.#socket.on("close", () => this.#end(1006));
  }

  get open(): boolean {
    return this.#upgraded && !this.#over;
  }

  send(message: Uint8Array): void {
    if (this.open) this.#socket.write(clientFrame(message));
  }

  /** Goes without a word, as a laptop that is shut. */
  drop(): void {
    this.#over = true;
    this.#socket.destroy();
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    this.#socket.destroy();
    this.#events.closed(code);
  }

  #read(chunk: Buffer): void {
    let bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#rest = null;
    if (!this.#upgraded) {
      const end = bytes.indexOf("\r\n\r\n");
      if (end < 0) {
        this.#rest = Buffer.from(bytes);
        return;
      }
      if (!bytes.toString("latin1", 0, 16).includes(" 101 ")) {
        this.#end(1002);
        return;
      }
      this.#upgraded = true;
      bytes = bytes.subarray(end + 4);
      this.#events.opened();
    }
    this.#frames(bytes);
  }

  #frames(bytes: Buffer): void {
    let at = 0;
    while (!this.#over && bytes.length - at >= 2) {
      const short = (bytes[at + 1] ?? 0) & 127;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (bytes.length - at < head) break;
      const length =
        short < 126
          ? short
          : short === 126
            ? bytes.readUInt16BE(at + 2)
            : Number(bytes.readBigUInt64BE(at + 2));
      const end = at + head + length;
      if (bytes.length < end) break;
      this.#frame((bytes[at] ?? 0) & 15, bytes.subarray(at + head, end), head + length);
      at = end;
    }
    if (at < bytes.length) this.#rest = Buffer.from(bytes.subarray(at));
  }

  #frame(opcode: number, payload: Buffer, size: number): void {
    if (opcode === 2) {
      this.received += size;
      this.messages += 1;
      this.#events.message(payload);
    } else if (opcode === 9) this.#socket.write(clientFrame(payload, 10));
    else if (opcode === 8) this.#end(payload.length >= 2 ? payload.readUInt16BE(0) : 1005);
  }
}

function upgradeRequest(url: URL): string {
  return [
    `GET ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    "Sec-WebSocket-Version: 13",
    "",
    "",
  ].join("\r\n");
}

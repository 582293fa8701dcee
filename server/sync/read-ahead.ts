import { Duplex } from "node:stream";
import { FrameTracker } from "./frames";

const BINARY = 0x82;
const PING = 0x89;
const PONG = 0x8a;
const MASKED = 0x80;
const CLOSE = 0x88;

/** Bytes that are still listened to when a close frame has gone out: the answer to it comes behind what was on its way. */
const FAREWELL = 1024 * 1024;

/** Whole messages in a row, as clients send them nearly always: each with where its payload is and its mask. */
type Small = { readonly start: number; readonly end: number };

/**
 * Reads the ordinary from a WebSocket's bytes itself: whole binary messages of less than 64 KB. Everything else, with
 * what comes after it, goes the long way through `ws`, which sees a stream like any other; also pings and pongs, after
 * which the short way goes on. Nothing is decided here about what is allowed.
 */
export class ReadAhead extends Duplex {
  readonly #socket: Duplex;
  /** Takes a message of the short way; null as long as there is nobody to take it. */
  onMessage: ((message: Buffer) => void) | null = null;
  /** Told how many bytes of a message have come that has not ended, and null when it has. */
  onUnfinished: (bytes: number | null) => void = () => undefined;
  readonly #frames = new FrameTracker();
  /** Bytes that will still be listened to; null while the socket is open. */
  #farewell: number | null = null;
  /** From here on everything goes the long way: a frame has begun there that has not ended. */
  #passing: boolean;

  /** `head` are the bytes that came with the handshake; who makes this hands them to `ws`. */
  constructor(socket: Duplex, head: Buffer) {
    super({ allowHalfOpen: false });
    this.#socket = socket;
    this.#passing = wholeMessages(head) === null;
    if (this.#passing) this.#frames.feed(head);
    socket.on("data", this.#read);
    socket.on("end", () => this.push(null));
    socket.on("close", () => this.destroy());
  }

  override _read(): void {
    this.#socket.resume();
  }

  /** Passes on at once: who ends the socket right after writing must not lose what was written. */
  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (chunk[0] === CLOSE) this.#farewell = FAREWELL;
    this.#socket.write(chunk, encoding);
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  readonly #read = (chunk: Buffer): void => {
    if (this.#farewell !== null) {
      this.#farewell -= chunk.length;
      if (this.#farewell < 0) return;
    }
    const messages = this.#passing ? null : wholeMessages(chunk);
    this.#passing = messages === null;
    if (this.#passing) this.#follow(chunk);
    // What went the long way has to be there before.
    if (!messages || messages === "control" || !this.onMessage || this.readableLength > 0) {
      if (!this.push(chunk)) this.#socket.pause();
      return;
    }
    for (const { start, end } of messages) {
      unmask(chunk, start, end);
      this.onMessage(chunk.subarray(start, end));
    }
  };

  #follow(chunk: Buffer): void {
    const before = this.#frames.underway;
    this.#frames.feed(chunk);
    if (this.#frames.underway) this.onUnfinished(this.#frames.bytes);
    else if (before) this.onUnfinished(null);
  }
}

/** The messages in a chunk, if it holds nothing but whole ones; "control" if there are pings or pongs among them. */
function wholeMessages(chunk: Buffer): Small[] | "control" | null {
  const found: Small[] = [];
  let control = false;
  for (let at = 0; at < chunk.length; ) {
    const kind = chunk[at];
    const short = (chunk[at + 1] ?? 0) - MASKED;
    if ((kind !== BINARY && kind !== PING && kind !== PONG) || short < 0 || short > 126) return null;
    if (kind !== BINARY) {
      if (short > 125) return null;
      control = true;
    }
    if (short === 126 && at + 4 > chunk.length) return null;
    const length = short === 126 ? chunk.readUInt16BE(at + 2) : short;
    const start = at + (short === 126 ? 8 : 6);
    at = start + length;
    if (at > chunk.length) return null;
    found.push({ start, end: at });
  }
  return control ? "control" : found;
}

function unmask(bytes: Buffer, start: number, end: number): void {
  const mask = bytes.readInt32LE(start - 4);
  for (let at = start, shift = 0; at < end; at++, shift = (shift + 8) & 31)
    bytes[at] = (bytes[at] ?? 0) ^ (mask >>> shift);
}

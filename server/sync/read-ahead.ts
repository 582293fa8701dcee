import { Duplex } from "node:stream";
import { FrameTracker } from "./frames";
import type { Lane } from "./lane";

const BINARY = 0x82;
const PING = 0x89;
const PONG = 0x8a;
const MASKED = 0x80;
const CLOSE = 0x88;

/** Bytes that are still listened to when a close frame has gone out: the answer to it comes behind what was on its way. */
const FAREWELL = 64 * 1024;

/** Bytes of a message after which putting it together takes long enough to be felt by others. */
const LARGE = 64 * 1024;

/** What stands for the length of a message when two more bytes follow with it. */
const EXTENDED = 126;

/**
 * Reads the ordinary from a WebSocket's bytes itself: whole binary messages of less than 64 KB. Everything else, with
 * what comes after it, goes the long way through `ws`, which sees a stream like any other; also pings and pongs, after
 * which the short way goes on. The last bytes of a large message wait for their turn in the lane, since with them `ws`
 * puts it together. Nothing is decided here about what is allowed.
 */
export class ReadAhead extends Duplex {
  readonly #socket: Duplex;
  readonly #lane: Pick<Lane, "add">;
  /** Takes a message of the short way; null as long as there is nobody to take it. */
  onMessage: ((message: Buffer) => void) | null = null;
  /** Told how many bytes of a message have come that has not ended, and null when it has. */
  onUnfinished: (bytes: number | null) => void = () => undefined;
  readonly #frames = new FrameTracker();
  /** Bytes that will still be listened to; null while the socket is open. */
  #farewell: number | null = null;
  /** From here on everything goes the long way: a frame has begun there that has not ended. */
  #passing: boolean;
  /** The last bytes of a large message wait for their turn, and nothing is read meanwhile. */
  #waiting = false;

  /** `head` are the bytes that came with the handshake; who makes this hands them to `ws`. */
  constructor(socket: Duplex, head: Buffer, lane: Pick<Lane, "add">) {
    super({ allowHalfOpen: false });
    this.#socket = socket;
    this.#lane = lane;
    this.#passing = kindOf(head) === "other";
    if (this.#passing) this.#frames.feed(head);
    socket.on("data", this.#read);
    socket.on("end", () => this.push(null));
    socket.on("close", () => this.destroy());
  }

  override _read(): void {
    if (!this.#waiting) this.#socket.resume();
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
    const kind = this.#passing ? "other" : kindOf(chunk);
    this.#passing = kind === "other";
    if (this.#passing) this.#follow(chunk);
    if (this.#waiting) return;
    // What went the long way has to be there before.
    if (kind !== "messages" || !this.onMessage || this.readableLength > 0) {
      if (!this.push(chunk)) this.#socket.pause();
      return;
    }
    for (let at = 0; at < chunk.length; ) {
      const start = payloadAt(chunk, at);
      at = endOf(chunk, at);
      unmask(chunk, start, at);
      this.onMessage(chunk.subarray(start, at));
    }
  };

  /** Holds a chunk back with which a large message ends: its bytes count as unfinished until it is its turn. */
  #follow(chunk: Buffer): void {
    const { bytes, messages } = this.#frames;
    this.#frames.feed(chunk);
    const ended = this.#frames.messages > messages;
    if (ended && bytes > LARGE) this.#hold(chunk);
    else this.#tell(ended);
  }

  #hold(chunk: Buffer): void {
    this.#waiting = true;
    this.#socket.pause();
    this.#lane.add(() => {
      this.#waiting = false;
      if (this.destroyed) return;
      this.#tell(true);
      if (this.push(chunk)) this.#socket.resume();
    });
  }

  #tell(ended: boolean): void {
    if (ended) this.onUnfinished(null);
    if (this.#frames.underway) this.onUnfinished(this.#frames.bytes);
  }
}

/** What a chunk holds: nothing but whole small messages, pings or pongs among them, or anything else. */
function kindOf(chunk: Buffer): "messages" | "control" | "other" {
  let control = false;
  let at = 0;
  while (at < chunk.length) {
    const kind = chunk[at];
    const short = (chunk[at + 1] ?? 0) - MASKED;
    if (kind === PING || kind === PONG) control = true;
    else if (kind !== BINARY) return "other";
    if (short < 0 || short > (kind === BINARY ? EXTENDED : EXTENDED - 1)) return "other";
    if (short === EXTENDED && at + 4 > chunk.length) return "other";
    at = endOf(chunk, at);
  }
  if (at > chunk.length) return "other";
  return control ? "control" : "messages";
}

/** Where the payload of the small message at `at` begins, behind its mask. */
function payloadAt(chunk: Buffer, at: number): number {
  return at + ((chunk[at + 1] ?? 0) - MASKED === EXTENDED ? 8 : 6);
}

function endOf(chunk: Buffer, at: number): number {
  const short = (chunk[at + 1] ?? 0) - MASKED;
  return payloadAt(chunk, at) + (short === EXTENDED ? chunk.readUInt16BE(at + 2) : short);
}

/** Four bytes at a time: the mask has so many. */
function unmask(bytes: Buffer, start: number, end: number): void {
  const a = bytes[start - 4] ?? 0;
  const b = bytes[start - 3] ?? 0;
  const c = bytes[start - 2] ?? 0;
  const d = bytes[start - 1] ?? 0;
  let at = start;
  for (; at + 3 < end; at += 4) {
    bytes[at] = (bytes[at] ?? 0) ^ a;
    bytes[at + 1] = (bytes[at + 1] ?? 0) ^ b;
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ c;
    bytes[at + 3] = (bytes[at + 3] ?? 0) ^ d;
  }
  if (at < end) bytes[at] = (bytes[at] ?? 0) ^ a;
  if (at + 1 < end) bytes[at + 1] = (bytes[at + 1] ?? 0) ^ b;
  if (at + 2 < end) bytes[at + 2] = (bytes[at + 2] ?? 0) ^ c;
}

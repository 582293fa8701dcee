import type { Tally } from "../observe/metrics";
import type { Limits } from "../settings/limits";
import type { Lane } from "./lane";
import type { NamedSocket } from "./named-socket";

/** Messages that a socket may say before it is let in. */
const WAITING = 50;

/** Bytes of a message that may take long to read. */
const LARGE = 64 * 1024;

/** What an inbox needs of a socket. */
export type Heard = Pick<NamedSocket, "refuse"> & {
  readonly readyState: number;
  readonly OPEN: number;
  on(event: "message", listener: (data: unknown, isBinary: boolean) => void): unknown;
};

/** Reads a socket's messages: keeps the first ones until the room is open, refuses what is too large or no bytes. */
export class Inbox {
  readonly #socket: Heard;
  readonly #limits: Limits;
  readonly #tally: Tally;
  readonly #lane: Lane;
  /** A large message that waits for its turn, and what came after it. */
  #held: Uint8Array[] = [];
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #take: ((frame: Uint8Array) => void) | null = null;

  constructor(socket: Heard, limits: Limits, tally: Tally, lane: Lane) {
    this.#socket = socket;
    this.#limits = limits;
    this.#tally = tally;
    this.#lane = lane;
    socket.on("message", (data, isBinary) => {
      if (isBinary && data instanceof Uint8Array) this.hear(data);
      else socket.refuse("malformed");
    });
  }

  /** From here on messages go to `take`, beginning with those that waited. */
  open(take: (frame: Uint8Array) => void): void {
    this.#take = take;
    this.#bytes = 0;
    for (const frame of this.#waiting.splice(0)) this.#accept(frame, take);
  }

  get #open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Takes a message in. */
  readonly hear = (message: Uint8Array): void => {
    if (!this.#open) return;
    this.#tally.received(message.length);
    if (message.length > this.#limits.messageBytes) this.#socket.refuse("tooLarge");
    else if (this.#take) this.#accept(message, this.#take);
    else this.#keep(message);
  };

  /** Large messages wait for their turn among those of all connections, and what follows waits for them. */
  #accept(message: Uint8Array, take: (frame: Uint8Array) => void): void {
    if (this.#held.length === 0 && message.length <= LARGE) {
      take(message);
      return;
    }
    this.#held.push(message);
    this.#bytes += message.length;
    if (this.#bytes > 2 * this.#limits.messageBytes) this.#socket.refuse("tooFast");
    else if (this.#held.length === 1) this.#lane.add(() => this.#turn(take));
  }

  #turn(take: (frame: Uint8Array) => void): void {
    do {
      const message = this.#held.shift();
      if (!message || !this.#open) break;
      this.#bytes -= message.length;
      take(message);
    } while ((this.#held[0]?.length ?? LARGE + 1) <= LARGE);
    if (!this.#open) this.#held = [];
    else if (this.#held.length > 0) this.#lane.add(() => this.#turn(take));
  }

  #keep(frame: Uint8Array): void {
    this.#bytes += frame.length;
    if (this.#waiting.length < WAITING && this.#bytes <= this.#limits.earlyBytes) this.#waiting.push(frame);
    else this.#socket.refuse("tooFast");
  }
}

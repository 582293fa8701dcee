import type { Tally } from "../observe/metrics";
import type { Limits } from "../settings/limits";
import type { NamedSocket } from "./named-socket";

/** Messages that a socket may say before it is let in. */
const WAITING = 50;

/** Reads a socket's messages: keeps the first ones until the room is open, refuses what is too large or no bytes. */
export class Inbox {
  readonly #socket: NamedSocket;
  readonly #limits: Limits;
  readonly #tally: Tally;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #take: ((frame: Uint8Array) => void) | null = null;

  constructor(socket: NamedSocket, limits: Limits, tally: Tally) {
    this.#socket = socket;
    this.#limits = limits;
    this.#tally = tally;
    socket.on("message", (data, isBinary) => {
      if (isBinary && data instanceof Uint8Array) this.hear(data);
      else socket.refuse("malformed");
    });
  }

  /** From here on messages go to `take`, beginning with those that waited. */
  open(take: (frame: Uint8Array) => void): void {
    this.#take = take;
    for (const frame of this.#waiting.splice(0)) take(frame);
  }

  /** Takes a message in. */
  readonly hear = (message: Uint8Array): void => {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#tally.received(message.length);
    if (message.length > this.#limits.messageBytes) this.#socket.refuse("tooLarge");
    else if (this.#take) this.#take(message);
    else this.#keep(message);
  };

  #keep(frame: Uint8Array): void {
    this.#bytes += frame.length;
    if (this.#waiting.length < WAITING && this.#bytes <= this.#limits.earlyBytes) this.#waiting.push(frame);
    else this.#socket.refuse("tooFast");
  }
}

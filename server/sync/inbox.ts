import { type CloseReason, closeCodes } from "@gradboard/protocol";
import type { WebSocket } from "ws";

/** Messages that a socket says before it is let in, not more bytes than one message may have. */
const WAITING = 50;

/** Reads a socket's messages: keeps the first ones until the room is open, refuses what is too large or no bytes. */
export class Inbox {
  readonly #socket: WebSocket;
  readonly #largest: number;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #take: ((frame: Uint8Array) => void) | null = null;

  /** `largest` is in bytes. */
  constructor(socket: WebSocket, largest: number) {
    this.#socket = socket;
    this.#largest = largest;
    socket.on("message", (data, isBinary) => {
      if (isBinary && data instanceof Uint8Array) this.hear(data);
      else this.#refuse("malformed");
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
    if (message.length > this.#largest) this.#refuse("tooLarge");
    else if (this.#take) this.#take(message);
    else this.#keep(message);
  };

  #keep(frame: Uint8Array): void {
    this.#bytes += frame.length;
    if (this.#waiting.length < WAITING && this.#bytes <= this.#largest) this.#waiting.push(frame);
    else this.#refuse("tooFast");
  }

  #refuse(reason: CloseReason): void {
    this.#socket.close(closeCodes[reason].code, reason);
  }
}

import type { Duplex } from "node:stream";
import type { CloseReason } from "@gradboard/protocol";
import type { Tally } from "../observe/metrics";
import type { NamedSocket } from "./named-socket";

/** What a peer needs of its socket. */
export type Line = {
  readonly open: boolean;
  /** Bytes that wait for a slow reader. */
  readonly backlog: number;
  /** Sends whole frames (see `packet`). */
  write(packets: Buffer): void;
  close(reason: CloseReason): void;
  terminate(): void;
  /** Asks for a sign of life; answers whether one came in time. */
  alive(milliseconds: number): Promise<boolean>;
};

/**
 * A WebSocket whose outgoing messages are framed already. They go straight to the stream below it: `ws` would frame
 * each once more for every receiver. It has no queue of its own without compression, so the order holds.
 */
export class SocketLine implements Line {
  readonly #socket: NamedSocket;
  readonly #stream: Duplex;
  readonly #tally: Tally;
  /** The last write was not passed on at once. */
  #behind = false;

  constructor(socket: NamedSocket, stream: Duplex, tally: Tally) {
    this.#socket = socket;
    this.#stream = stream;
    this.#tally = tally;
  }

  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  get backlog(): number {
    return this.#behind ? this.#stream.writableLength : 0;
  }

  write(packets: Buffer): void {
    this.#tally.sent(packets.length);
    this.#behind = !this.#stream.write(packets);
  }

  close(reason: CloseReason): void {
    this.#socket.refuse(reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  alive(milliseconds: number): Promise<boolean> {
    if (!this.open) return Promise.resolve(false);
    return new Promise((resolve) => {
      const done = (answer: boolean) => {
        clearTimeout(timer);
        this.#socket.off("pong", heard);
        resolve(answer);
      };
      const heard = () => done(true);
      const timer = setTimeout(() => done(false), milliseconds);
      this.#socket.on("pong", heard);
      this.#socket.ping();
    });
  }
}

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type DialectName, dialects, type Place } from "./dialects";
import { RawSocket } from "./raw-socket";

export type Opened = {
  /** Milliseconds from the first packet to the last byte of the board. */
  readonly milliseconds: number;
  readonly bytes: number;
  readonly update: Uint8Array;
};

const STEP_1 = Uint8Array.of(0, 0, 1, 0);
const NOTHING = Uint8Array.of(0, 1, 2, 0, 0);

/** A client that only wants a board, or puts one there. */
export class Opener {
  readonly #socket: RawSocket;
  readonly #prefix: Buffer;
  readonly #start = performance.now();
  readonly opened: Promise<Opened>;
  #resolve: (opened: Opened) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;

  constructor(place: Place, dialect: DialectName) {
    const { prefix, hello } = dialects[dialect];
    this.#prefix = prefix(place);
    this.opened = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#socket = new RawSocket(new URL(place.url), {
      opened: () => {
        for (const message of hello(place)) this.#socket.send(message);
        this.#send(STEP_1);
      },
      message: (bytes) => this.#hear(bytes),
      closed: (code) => this.#reject(new Error(`The socket was closed with ${code}.`)),
    });
  }

  update(update: Uint8Array): void {
    this.#send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint8Array(encoder, update);
      }),
    );
  }

  drop(): void {
    this.#socket.drop();
  }

  #send(message: Uint8Array): void {
    this.#socket.send(Buffer.concat([this.#prefix, message]));
  }

  #hear(bytes: Buffer): void {
    const at = this.#prefix.length;
    if (bytes[at] !== 0) return;
    if (bytes[at + 1] === 0) this.#send(NOTHING);
    if (bytes[at + 1] !== 1) return;
    const milliseconds = performance.now() - this.#start;
    const update = decoding.readVarUint8Array(
      decoding.createDecoder(Uint8Array.from(bytes.subarray(at + 2))),
    );
    this.#resolve({ milliseconds, bytes: this.#socket.received, update });
  }
}

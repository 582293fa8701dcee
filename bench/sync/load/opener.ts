import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { type DialectName, dialects, type Place } from "./dialects";
import { holds } from "./history";
import { pause } from "./pool";
import { RawSocket } from "./raw-socket";

export type Opened = {
  /** Milliseconds from the first packet to the last byte of the board. */
  readonly milliseconds: number;
  /** Everything received until then. */
  readonly bytes: number;
  readonly update: Uint8Array;
};

type Arrived = { readonly update: Uint8Array; readonly milliseconds: number; readonly bytes: number };

const STEP_1 = Uint8Array.of(0, 0, 1, 0);
const NOTHING = Uint8Array.of(0, 1, 2, 0, 0);
/** The tag of a board in Yjs' second format. */
const COMPACT = 106;
const LOOKS = 60;

/** A client that only wants a board, or puts one there. */
export class Opener {
  readonly #socket: RawSocket;
  readonly #prefix: Buffer;
  readonly #start = performance.now();
  readonly #arrived: Arrived[] = [];
  /** Resolves when the server has answered that it has sent what it has. */
  readonly synced: Promise<void>;

  constructor(place: Place, dialect: DialectName) {
    const { prefix, hello } = dialects[dialect];
    this.#prefix = prefix(place);
    let done: () => void = () => undefined;
    let failed: (error: Error) => void = () => undefined;
    this.synced = new Promise((resolve, reject) => {
      done = resolve;
      failed = reject;
    });
    this.#socket = new RawSocket(new URL(place.url), {
      opened: () => {
        for (const message of hello(place)) this.#socket.send(message);
        this.#send(STEP_1);
      },
      message: (bytes) => this.#hear(bytes, done),
      closed: (code) => failed(new Error(`The socket was closed with ${code}.`)),
    });
  }

  /** When everything up to a state vector had arrived, in however many messages; rejects if it does not. */
  async holding(stateVector: Uint8Array): Promise<Opened> {
    await this.synced;
    for (let look = 0, count = 1; look < LOOKS; look++) {
      for (; count <= this.#arrived.length; count++) {
        const arrived = this.#arrived.slice(0, count);
        const update = Y.mergeUpdates(arrived.map((one) => one.update));
        const last = arrived.at(-1);
        if (last && holds(update, stateVector)) return { ...last, update };
      }
      await pause(100);
    }
    throw new Error("Not all of the board has arrived.");
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

  #hear(bytes: Buffer, synced: () => void): void {
    const at = this.#prefix.length;
    const compact = bytes[at] === COMPACT;
    const kind = compact ? 1 : bytes[at + 1];
    if (bytes[at] !== 0 && !compact) return;
    if (kind === 0) this.#send(NOTHING);
    if (kind !== 1 && kind !== 2) return;
    const milliseconds = performance.now() - this.#start;
    const from = at + (compact ? 1 : 2);
    const came = decoding.readVarUint8Array(decoding.createDecoder(Uint8Array.from(bytes.subarray(from))));
    const update = compact ? Y.convertUpdateFormatV2ToV1(came) : came;
    this.#arrived.push({ update, milliseconds, bytes: this.#socket.received });
    if (kind === 1) synced();
  }
}

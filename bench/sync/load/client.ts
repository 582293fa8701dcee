import * as encoding from "lib0/encoding";
import type { Dialect, Place } from "./dialects";
import type { Latencies } from "./latencies";
import { presenceMessage } from "./presence-message";
import { RawSocket } from "./raw-socket";
import { clock, cursorStamps, editStamps, later, since, stampOf } from "./stamps";
import type { Writer } from "./writer";

const Tag = { sync: 0, awareness: 1, saved: 100, brief: 101, compact: 106 } as const;
const ASK = Uint8Array.of(0, 0, 1, 0);
const HAVE_NOTHING = Uint8Array.of(0, 1, 2, 0, 0);

/** Where what a client sees is written down, while that is of interest. */
export type Record = { on: boolean; readonly edits: Latencies; readonly presence: Latencies };

export type ClientOptions = {
  readonly place: Place;
  readonly dialect: Dialect;
  /** Its number in the room. */
  readonly author: number;
  readonly people: number;
  /** Null for a client that only looks. */
  readonly writer: Writer | null;
  readonly record: Record;
  /** Whether it reads the presence that it gets; the others only take it. */
  readonly watchesPresence: boolean;
};

/**
 * A person's page as the server sees it: takes the whole board, then edits and moves its cursor when it is told to,
 * and notes when it saw what the others did. It keeps no document; real clients check that nothing is missing.
 */
export class Client {
  readonly #options: ClientOptions;
  readonly #prefix: Buffer;
  readonly socket: RawSocket;
  readonly #id: number;
  readonly #user: string;
  #clock = 0;
  #sent: number | null = null;
  /** The newest stamp seen of each author. */
  readonly seen: Float64Array;
  readonly #cursors: Float64Array;
  synced = false;
  closed: number | null = null;
  /** Resolves when the board has arrived, or the socket is closed. */
  readonly arrived: Promise<void>;
  #arrive: () => void = () => undefined;
  onUpdate: (() => void) | null = null;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#prefix = options.dialect.prefix(options.place);
    const { author, writer } = options;
    this.#id = writer?.id ?? author;
    this.#user = `,"user":{"id":"u${author}","name":"Student ${author}","color":"#30bced","role":"editor"}`;
    this.seen = new Float64Array(options.people).fill(-1);
    this.#cursors = new Float64Array(options.people).fill(-1);
    this.arrived = new Promise((resolve) => {
      this.#arrive = resolve;
    });
    this.socket = new RawSocket(new URL(options.place.url), {
      opened: () => this.#opened(),
      message: (bytes) => this.#hear(bytes),
      closed: (code) => {
        this.closed = code;
        this.synced = false;
        this.#arrive();
      },
    });
  }

  /** The stamp of the last edit. */
  get sent(): number | null {
    return this.#sent;
  }

  get writer(): Writer | null {
    return this.#options.writer;
  }

  /** Sends an update that it has from elsewhere. */
  update(update: Uint8Array): void {
    this.#say((encoder) => {
      encoding.writeVarUint(encoder, Tag.sync);
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  edit(): void {
    const { writer } = this.#options;
    if (!writer) return;
    this.#sent = stampOf(clock());
    this.update(writer.move(this.#sent));
  }

  point(): void {
    const { author, dialect } = this.#options;
    this.#clock += 1;
    const stamp = stampOf(clock());
    const user = dialect.names ? this.#user : "";
    const state = `{"cursor":[${stamp},${author}.5],"selection":["n${author}"]${user}}`;
    this.#send(presenceMessage(this.#id, this.#clock, state));
  }

  #say(write: (encoder: encoding.Encoder) => void): void {
    this.#send(encoding.encode(write));
  }

  #send(message: Uint8Array): void {
    this.socket.send(this.#prefix.length > 0 ? Buffer.concat([this.#prefix, message]) : message);
  }

  #opened(): void {
    const { dialect, place } = this.#options;
    for (const message of dialect.hello(place)) this.socket.send(message);
    this.#send(ASK);
  }

  #hear(bytes: Buffer): void {
    const at = this.#prefix.length;
    const tag = bytes[at];
    if (tag === Tag.sync) this.#hearSync(bytes, bytes[at + 1]);
    else if (tag === Tag.compact) this.#hearSync(bytes, 1);
    else if (tag === Tag.awareness || tag === Tag.brief) this.#hearPresence(bytes);
  }

  #hearSync(bytes: Buffer, kind: number | undefined): void {
    if (kind === 0) this.#send(HAVE_NOTHING);
    else if (kind === 1) {
      this.synced = true;
      this.#arrive();
    } else if (kind === 2) {
      const now = clock();
      const { record, author: self } = this.#options;
      editStamps(bytes, (author, stamp) => {
        const last = this.seen[author];
        if (last === undefined || (last >= 0 && !later(stamp, last))) return;
        this.seen[author] = stamp;
        if (record.on && author !== self) record.edits.add(since(stamp, now));
      });
      this.onUpdate?.();
    }
  }

  #hearPresence(bytes: Buffer): void {
    const { watchesPresence, dialect, record, author: self } = this.#options;
    let news = dialect.echoes && !watchesPresence;
    if (watchesPresence) {
      const now = clock();
      cursorStamps(bytes, (author, stamp) => {
        const last = this.#cursors[author];
        if (author === self || last === undefined || (last >= 0 && !later(stamp, last))) return;
        this.#cursors[author] = stamp;
        news = true;
        if (record.on) record.presence.add(since(stamp, now));
      });
    }
    if (news && dialect.echoes) this.socket.send(bytes);
  }
}

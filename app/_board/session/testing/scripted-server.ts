import { MessageTag } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { ScriptedSocket } from "./scripted-socket";

const Sync = { ask: 0, missing: 1, edit: 2 } as const;

/** A server that does nothing by itself: it opens, reads, answers, writes to its disk and ends when it is told to. */
export class ScriptedServer {
  #memory = new Y.Doc();
  /** What is there after a crash. */
  readonly disk = new Y.Doc();
  #socket: ScriptedSocket | null = null;
  #asked = false;
  /** Messages with edits on this socket, and how many of them it was told are on disk. */
  #received = 0;
  #told = 0;

  /** What stands in for `WebSocket`. */
  get sockets(): typeof ScriptedSocket {
    const arrives = (socket: ScriptedSocket) => {
      this.#socket = socket;
    };
    return class extends ScriptedSocket {
      constructor() {
        super();
        arrives(this);
      }
    };
  }

  /** Takes the client in that waits at the door. */
  open(): void {
    const socket = this.#socket;
    if (socket?.readyState !== socket?.CONNECTING) return;
    this.#asked = false;
    this.#received = 0;
    this.#told = 0;
    socket?.open();
  }

  /** Asks the client once for what the server does not have. */
  ask(): void {
    if (this.#asked || !this.#here) return;
    this.#asked = true;
    this.#say(Sync.ask, Y.encodeStateVector(this.#memory));
  }

  /** Reads what the client has said. */
  hear(messages = Number.POSITIVE_INFINITY): void {
    for (const message of this.#socket?.sent.splice(0, messages) ?? []) this.#read(message);
  }

  /** Lets the client hear what was said to it. */
  tell(messages = Number.POSITIVE_INFINITY): void {
    for (const message of this.#socket?.coming.splice(0, messages) ?? []) this.#socket?.hear(message);
  }

  /** Puts everything on disk, and says so. */
  commit(): void {
    Y.applyUpdate(this.disk, Y.encodeStateAsUpdate(this.#memory));
    if (!this.#here || this.#told === this.#received) return;
    this.ask();
    this.#told = this.#received;
    this.#send(MessageTag.saved, (encoder) => {
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.disk));
      encoding.writeVarUint(encoder, this.#told);
    });
  }

  /** Says whether it can write to its disk. */
  storing(works: boolean): void {
    this.#send(MessageTag.storing, (encoder) => encoding.writeVarUint(encoder, works ? 1 : 0));
  }

  /** Refuses an edit. */
  refuse(sentence: string): void {
    this.#send(MessageTag.auth, (encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, sentence);
    });
  }

  /** Says how full the board is. */
  space(bytes: number, limit: number): void {
    this.#send(MessageTag.space, (encoder) => {
      encoding.writeVarUint(encoder, bytes);
      encoding.writeVarUint(encoder, limit);
    });
  }

  /** Begins to close the connection: nothing goes out by it any more, and nobody has been told so yet. */
  closing(): void {
    this.#socket?.close();
  }

  /** The connection ends; what is under way in it is lost. */
  cut(code = 1006): void {
    this.#socket?.end(code);
  }

  /** The server ends without warning: what is not on disk is lost. */
  kill(): void {
    this.#memory = new Y.Doc();
    Y.applyUpdate(this.#memory, Y.encodeStateAsUpdate(this.disk));
    this.cut();
  }

  get #here(): boolean {
    return this.#socket?.readyState === this.#socket?.OPEN;
  }

  #read(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    if (decoding.readVarUint(decoder) !== MessageTag.sync) return;
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === Sync.ask) this.#say(Sync.missing, Y.encodeStateAsUpdate(this.#memory, bytes));
    else {
      Y.applyUpdate(this.#memory, bytes);
      this.#received += 1;
    }
  }

  #say(kind: number, bytes: Uint8Array): void {
    this.#send(MessageTag.sync, (encoder) => {
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  }

  #send(tag: number, write: (encoder: encoding.Encoder) => void): void {
    if (!this.#here) return;
    this.#socket?.coming.push(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, tag);
        write(encoder);
      }),
    );
  }
}

import {
  MessageTag,
  type PresentCommand,
  type Presented,
  PresentedNews,
  SyncParam,
} from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

export type ClientOptions = {
  readonly key?: string;
  readonly saved?: boolean;
  readonly projector?: boolean;
  readonly walkthrough?: boolean;
  readonly compact?: boolean;
  readonly cookie?: string;
  readonly doc?: Y.Doc;
};

/** What a `saved` message said. */
export type Saved = { readonly stateVector: Map<number, number>; readonly updates: number };

/** The unmodified `WebsocketProvider` on a socket that remembers what passed. */
export class Client {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Whole frames, as they came. */
  readonly frames: Uint8Array[] = [];
  readonly saved: Saved[] = [];
  readonly refusals: string[] = [];
  /** What the server said of whether it can store edits. */
  readonly storing: boolean[] = [];
  /** What it said of the board's space. */
  readonly space: { readonly part: number; readonly full: boolean }[] = [];
  readonly closed: number[] = [];
  /** What it said of the walkthrough that is presented. */
  readonly news: PresentedNews[] = [];
  readonly #waiting: (() => void)[] = [];
  /** The boards that those run on, as they came. */
  readonly pinned: Uint8Array[] = [];
  /** Sync step 2 and update messages that went out by the present socket. */
  sent = 0;

  constructor(syncUrl: string, boardId: string, options: ClientOptions = {}) {
    this.doc = options.doc ?? new Y.Doc();
    const client = this;
    class Socket extends WebSocket {
      constructor(url: string | URL, protocols?: string[]) {
        super(url, protocols, options.cookie ? { headers: { cookie: options.cookie } } : {});
        client.sent = 0;
        client.saved.length = 0;
        this.on("message", (data) => client.frames.push(new Uint8Array(data as ArrayBuffer)));
        this.on("close", (code) => client.closed.push(code));
      }
      override send(data: Uint8Array): void {
        if (data[0] === MessageTag.sync && data[1] !== 0) client.sent += 1;
        super.send(data);
      }
    }
    this.provider = new WebsocketProvider(syncUrl, boardId, this.doc, {
      // ws is what y-websocket's own documentation passes here.
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params: {
        ...(options.key ? { [SyncParam.key]: options.key } : {}),
        ...(options.saved ? { [SyncParam.saved]: "1" } : {}),
        ...(options.walkthrough ? { [SyncParam.walkthrough]: "1" } : {}),
        ...(options.compact ? { [SyncParam.compact]: "1" } : {}),
        ...(options.projector ? { [SyncParam.view]: "projector" } : {}),
      },
    });
    this.provider.messageHandlers[MessageTag.compact] = (_encoder, decoder) => {
      Y.applyUpdateV2(this.doc, decoding.readVarUint8Array(decoder), this.provider);
      this.provider.synced = true;
    };
    this.provider.messageHandlers[MessageTag.saved] = (_encoder, decoder) => {
      const stateVector = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
      this.saved.push({ stateVector, updates: decoding.readVarUint(decoder) });
    };
    this.provider.messageHandlers[MessageTag.storing] = (_encoder, decoder) => {
      this.storing.push(decoding.readVarUint(decoder) === 1);
    };
    this.provider.messageHandlers[MessageTag.space] = (_encoder, decoder) => {
      const part = decoding.readVarUint(decoder) / decoding.readVarUint(decoder);
      this.space.push({ part, full: part >= 1 });
    };
    this.provider.messageHandlers[MessageTag.presented] = (_encoder, decoder) => {
      this.news.push(PresentedNews.parse(JSON.parse(decoding.readVarString(decoder))));
      for (const heard of this.#waiting.splice(0)) heard();
      const pinned = decoding.readVarUint8Array(decoder);
      if (pinned.length > 0) this.pinned.push(pinned);
    };
    this.provider.messageHandlers[MessageTag.auth] = (_encoder, decoder) => {
      decoding.readVarUint(decoder);
      this.refusals.push(decoding.readVarString(decoder));
    };
  }

  /** The walkthrough that is presented, as it was told last. */
  get presented(): Presented | null {
    return this.news.at(-1)?.presented ?? null;
  }

  /** What `read` answers at the very moment at which there is something new about what is presented. */
  next<Read>(read: () => Read): Promise<Read> {
    return new Promise((resolve) => this.#waiting.push(() => resolve(read())));
  }

  /** Asks for something about what is presented. */
  command(command: PresentCommand): void {
    const message = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MessageTag.command);
      encoding.writeVarString(encoder, JSON.stringify(command));
    });
    this.provider.ws?.send(message);
  }

  get presence(): Awareness {
    return this.provider.awareness;
  }

  /** The state of another client as this one sees it. */
  sees(other: Client): unknown {
    return this.presence.getStates().get(other.doc.clientID);
  }

  /** Everything of its own is on disk, by the rule in packages/protocol. */
  get durable(): boolean {
    return this.sent > 0 && this.saved.at(-1)?.updates === this.sent;
  }

  /** A map that tests write to; no part of a board. */
  get notes(): Y.Map<unknown> {
    return this.doc.getMap("test-notes");
  }

  async synced(): Promise<this> {
    await new Promise<void>((resolve) => {
      const look = (synced: boolean) => synced && resolve();
      this.provider.on("sync", look);
      look(this.provider.synced);
    });
    return this;
  }

  destroy(): void {
    this.provider.destroy();
    this.presence.destroy();
    this.doc.destroy();
  }
}

import { closeCodes, closeReason, MessageTag, SyncParam } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import { readAuthMessage } from "y-protocols/auth";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Audience } from "../../_api/api";
import { briefPresenceParam, hearBriefly } from "./brief-presence";
import { countingSocket } from "./counting-socket";
import { Durability } from "./durability";
import { type SaveStatus, saveStatus } from "./save-state";
import { type Readable, Store } from "./store";
import { UnsavedWork } from "./unsaved-work";

/** Why a session cannot go on: the server does not want this page back, or it refused an edit. */
export type Ending = { readonly kind: "closed" | "refused-edit"; readonly sentence: string };

export type ConnectionOptions = { readonly audience: Audience; readonly canEdit: boolean };

/** Origin of edits that an earlier page of this browser could not send. */
const RESTORED = Symbol("restored");

/** The sync socket of one board: what it carries is Yjs' business, this keeps account of how it goes. */
export class Connection {
  readonly #provider: WebsocketProvider;
  readonly #doc: Y.Doc;
  readonly #durability = new Durability();
  readonly #unsaved: UnsavedWork | null;
  readonly #waiting = new Store(0);
  /** Whether the server can store edits. */
  #storing = true;
  readonly #status = new Store<SaveStatus>("connecting");
  readonly #loaded = new Store(false);
  readonly #ending = new Store<Ending | null>(null);
  readonly #notice = new Store<string | null>(null);

  constructor(id: string, doc: Y.Doc, { audience, canEdit }: ConnectionOptions) {
    this.#doc = doc;
    this.#unsaved = canEdit ? new UnsavedWork(id) : null;
    this.#provider = new WebsocketProvider(socketAddress(), encodeURIComponent(id), doc, {
      connect: false,
      disableBc: true,
      params: {
        [SyncParam.saved]: "1",
        ...(audience === "projector" ? { [SyncParam.view]: "projector" } : briefPresenceParam),
      },
      WebSocketPolyfill: countingSocket(this.#noteSent),
    });
    const provider = this.#provider;
    hearBriefly(provider);
    provider.messageHandlers[MessageTag.saved] = (_encoder, decoder) => {
      decoding.readVarUint8Array(decoder);
      this.#durability.acknowledged(decoding.readVarUint(decoder));
      if (this.#durability.durable) this.#unsaved?.clear();
      this.#update();
    };
    provider.messageHandlers[MessageTag.storing] = (_encoder, decoder) => {
      this.#storing = decoding.readVarUint(decoder) === 1;
      this.#update();
    };
    provider.messageHandlers[MessageTag.auth] = (_encoder, decoder) => {
      readAuthMessage(decoder, doc, (_doc, sentence) => this.#end({ kind: "refused-edit", sentence }));
    };
    provider.on("status", ({ status }) => {
      // What was said on another socket holds no more: the server says it again.
      this.#storing = true;
      if (status === "connected") this.#durability.opened();
      else if (status === "disconnected") this.#durability.closed();
      this.#update();
    });
    doc.on("update", this.#noteEdit);
    provider.on("sync", (synced: boolean) => {
      if (synced) {
        if (!this.#loaded.get()) this.#restore();
        this.#loaded.set(true);
        this.#notice.set(null);
      }
      this.#update();
    });
    provider.on("connection-close", (event) => this.#explain(event?.code));
    provider.on("closed", ({ code }) => {
      const reason = closeReason(code) ?? "noAccess";
      this.#end({ kind: "closed", sentence: closeCodes[reason].sentence });
    });
    window.addEventListener("online", this.#reconnect);
    provider.connect();
  }

  /** Whether all of this page's own work is on the server's disk. */
  get durable(): boolean {
    return this.#durability.durable;
  }

  /** How many of one's edits are not known to be on the server's disk. */
  get waiting(): Readable<number> {
    return this.#waiting;
  }

  get awareness(): Awareness {
    return this.#provider.awareness;
  }

  get status(): Readable<SaveStatus> {
    return this.#status;
  }

  /** Whether the board has arrived. */
  get loaded(): Readable<boolean> {
    return this.#loaded;
  }

  get ending(): Readable<Ending | null> {
    return this.#ending;
  }

  /** Why there is no connection at the moment, where the server gave a reason. */
  get notice(): Readable<string | null> {
    return this.#notice;
  }

  destroy(): void {
    window.removeEventListener("online", this.#reconnect);
    this.#doc.off("update", this.#noteEdit);
    this.#provider.awareness.destroy();
    this.#provider.destroy();
    this.#unsaved?.close();
  }

  readonly #update = (): void => {
    this.#waiting.set(this.#durability.waiting);
    this.#status.set(
      saveStatus({
        refused: this.#ending.get() !== null,
        loaded: this.#loaded.get(),
        connected: this.#provider.wsconnected,
        durable: this.#durability.durable,
        storing: this.#storing,
      }),
    );
  };

  readonly #noteSent = (): void => {
    this.#durability.sent();
    this.#update();
  };

  readonly #noteEdit = (update: Uint8Array, origin: unknown): void => {
    // What the provider brings is somebody else's work.
    if (origin === this.#provider) return;
    this.#durability.edited();
    if (origin !== RESTORED) this.#unsaved?.keep(update);
    this.#update();
  };

  /** Brings in what an earlier page could not send; only now, when all that it builds upon has arrived. */
  #restore(): void {
    this.#unsaved?.restore().then((updates) => {
      if (updates.length > 0 && this.#ending.get() === null) {
        Y.applyUpdate(this.#doc, Y.mergeUpdates([...updates]), RESTORED);
        if (this.#durability.durable) this.#unsaved?.clear();
      }
    });
  }

  readonly #reconnect = (): void => {
    if (!this.#provider.wsconnected && this.#ending.get() === null) this.#provider.connect();
  };

  #explain(code: number | undefined): void {
    const reason = code === undefined ? undefined : closeReason(code);
    if (reason !== undefined && this.#ending.get() === null) this.#notice.set(closeCodes[reason].sentence);
  }

  #end(ending: Ending): void {
    if (this.#ending.get() !== null) return;
    this.#ending.set(ending);
    this.#provider.disconnect();
    this.#update();
  }
}

function socketAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === "https:" ? "wss:" : "ws:"}//${host}/sync`;
}

import { closeCodes, closeReason, MessageTag, Refusal, SyncParam } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import { readAuthMessage } from "y-protocols/auth";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Audience } from "../../_api/api";
import { briefPresenceParam, hearBriefly } from "./brief-presence";
import { commandMessage } from "./command-message";
import { compactParam, takeCompactly } from "./compact-board";
import { countingSocket } from "./counting-socket";
import { Durability } from "./durability";
import { offlineWork } from "./offline-work";
import { PresentationChannel } from "./presentation-channel";
import { reconnectDelay } from "./reconnect-delay";
import { type SaveStatus, saveStatus } from "./save-state";
import { type Space, spaceOf } from "./space";
import { type Readable, Store } from "./store";
import { UnsavedWork } from "./unsaved-work";

/** Why a session cannot go on: the server does not want this page back, or it refused an edit. */
export type Ending = { readonly kind: "closed" | "refused-edit"; readonly sentence: string };

export type ConnectionOptions = {
  readonly audience: Audience;
  readonly canEdit: boolean;
  readonly isOwner: boolean;
};

/** So many attempts that the provider takes the longest pause. */
const LATE_ATTEMPT = 20;

/** The sync socket of one board: what it carries is Yjs' business, this keeps account of how it goes. */
export class Connection {
  readonly #provider: WebsocketProvider;
  readonly #doc: Y.Doc;
  /** The walkthrough that is presented. */
  readonly presenting = new PresentationChannel({
    transmit: (command) => {
      const { ws, wsconnected } = this.#provider;
      if (wsconnected) ws?.send(commandMessage(command));
      return wsconnected;
    },
    whole: () => Y.encodeStateAsUpdate(this.#doc),
  });
  readonly #durability = new Durability();
  readonly #isOwner: boolean;
  readonly #unsaved: UnsavedWork | null;
  readonly #waiting = new Store(0);
  /** Whether the server can store edits. */
  #storing = true;
  readonly #space = new Store<Space>("roomy");
  /** Work that was done without a connection, by this page or an earlier one, and that the server may not have yet. */
  #offlineWork = false;
  /** This browser has not said yet what it kept of an earlier page. */
  #restoring = false;
  /** Attempts to connect since the board last arrived. */
  #failed = 0;
  #restored = false;
  readonly #status = new Store<SaveStatus>("connecting");
  readonly #loaded = new Store(false);
  readonly #ending = new Store<Ending | null>(null);
  readonly #notice = new Store<string | null>(null);

  constructor(id: string, doc: Y.Doc, { audience, canEdit, isOwner }: ConnectionOptions) {
    this.#doc = doc;
    this.#isOwner = isOwner;
    this.#unsaved = canEdit ? new UnsavedWork(id) : null;
    this.#provider = new WebsocketProvider(socketAddress(), encodeURIComponent(id), doc, {
      connect: false,
      disableBc: true,
      params: {
        [SyncParam.saved]: "1",
        [SyncParam.walkthrough]: "1",
        ...compactParam,
        ...(audience === "projector" ? { [SyncParam.view]: "projector" } : briefPresenceParam),
      },
      WebSocketPolyfill: countingSocket(this.#noteSent),
    });
    const provider = this.#provider;
    hearBriefly(provider);
    takeCompactly(provider);
    provider.messageHandlers[MessageTag.saved] = (_encoder, decoder) => {
      decoding.readVarUint8Array(decoder);
      this.#durability.acknowledged(decoding.readVarUint(decoder));
      this.#clean();
      this.#update();
    };
    provider.messageHandlers[MessageTag.storing] = (_encoder, decoder) => {
      this.#storing = decoding.readVarUint(decoder) === 1;
      this.#update();
    };
    provider.messageHandlers[MessageTag.space] = (_encoder, decoder) => {
      this.#space.set(spaceOf(decoding.readVarUint(decoder), decoding.readVarUint(decoder)));
      this.#update();
    };
    provider.messageHandlers[MessageTag.presented] = (_encoder, decoder) => {
      this.presenting.hear(decoding.readVarString(decoder), decoding.readVarUint8Array(decoder));
    };
    provider.messageHandlers[MessageTag.auth] = (_encoder, decoder) => {
      readAuthMessage(decoder, doc, (_doc, sentence) => this.#refused(sentence));
    };
    provider.on("status", ({ status }) => {
      // What was said on another socket holds no more: the server says it again.
      this.#storing = true;
      this.#space.set("roomy");
      if (status === "connected") {
        this.#durability.opened();
        this.presenting.opened();
      } else if (status === "disconnected") this.#durability.closed();
      this.#update();
    });
    doc.on("update", this.#noteEdit);
    provider.on("sync", (synced: boolean) => {
      if (synced) {
        this.#loaded.set(true);
        this.#restore();
        this.#notice.set(null);
        this.#failed = 0;
      }
      this.#update();
    });
    provider.on("connection-close", (event) => {
      this.#explain(event?.code);
      this.#spreadOut();
    });
    provider.on("closed", ({ code }) => {
      const reason = closeReason(code) ?? "noAccess";
      this.#end({ kind: "closed", sentence: closeCodes[reason].sentence });
    });
    this.presenting.presentation.subscribe(() => this.#restore());
    window.addEventListener("online", this.#reconnect);
    provider.connect();
  }

  /** Whether all of this page's own work is on the server's disk. */
  get durable(): boolean {
    return this.#durability.durable && !this.#restoring;
  }

  /** How many of one's edits are not known to be on the server's disk. */
  get waiting(): Readable<number> {
    return this.#waiting;
  }

  /** Whether the presenter lets this page change the board. */
  get mayWrite(): boolean {
    const presentation = this.presenting.presentation.get();
    return presentation === null || presentation.writing || presentation.presenter.self || this.#isOwner;
  }

  get awareness(): Awareness {
    return this.#provider.awareness;
  }

  get status(): Readable<SaveStatus> {
    return this.#status;
  }

  /** How much of its space the board has used. */
  get space(): Readable<Space> {
    return this.#space;
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
    this.presenting.destroy();
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
        durable: this.durable,
        storing: this.#storing,
        full: this.#space.get() === "full",
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
    const carried = this.#carrying;
    this.#durability.edited({ carried });
    if (!carried) this.#offlineWork = true;
    this.#unsaved?.keep(update);
    this.#update();
  };

  /** Whether what is done now goes out now. A socket that is about to end takes nothing any more, but is not gone yet. */
  get #carrying(): boolean {
    const { wsconnected, ws } = this.#provider;
    return wsconnected && ws?.readyState === ws?.OPEN;
  }

  /** Brings in what an earlier page could not send; only now, when all that it builds upon has arrived. */
  #restore(): void {
    // While writing is off it would be refused.
    if (!this.#unsaved || this.#restored || !this.#loaded.get() || !this.mayWrite) return;
    this.#restored = true;
    this.#restoring = true;
    this.#unsaved.restore().then((updates) => {
      this.#restoring = false;
      if (updates.length > 0 && this.#ending.get() === null) this.#bringIn(Y.mergeUpdates([...updates]));
      this.#clean();
      this.#update();
    });
  }

  #bringIn(update: Uint8Array): void {
    this.#offlineWork = true;
    // Not sent as an edit of now: a board that is full meanwhile still takes what was done without a connection.
    Y.applyUpdate(this.#doc, update, this.#provider);
    const carried = this.#carrying;
    if (carried) this.#provider.ws?.send(offlineWork(update));
    this.#durability.edited({ carried });
  }

  /** Once all is saved nothing has to be kept. */
  #clean(): void {
    if (!this.durable || !this.#provider.wsconnected) return;
    this.#offlineWork = false;
    this.#unsaved?.clear();
  }

  /**
   * An edit was refused: it must not stay on the screen, so the board is opened afresh. Work that was done without a
   * connection stays in this browser, for it would be lost otherwise; the single edit that did not fit any more is not.
   */
  #refused(sentence: string): void {
    // Opened afresh by somebody who may only look, the board is shown as it is, and what is kept is left alone.
    // While writing is off, too: it is brought in when that is over.
    const later = sentence === Refusal.readOnly || sentence === Refusal.writingOff;
    const again = !this.#offlineWork || later;
    if (!this.#offlineWork) this.#unsaved?.clear();
    this.#end({ kind: again ? "refused-edit" : "closed", sentence });
  }

  /**
   * The provider, which has no chance in its pauses, is about to work out the next one: the smaller of a power of the
   * attempts and of the longest pause.
   */
  #spreadOut(): void {
    this.#provider.maxBackoffTime = reconnectDelay(this.#failed);
    this.#provider.wsUnsuccessfulReconnects = LATE_ATTEMPT;
    this.#failed += 1;
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

import { readBoard } from "@gradboard/board";
import { type PresenceUser, Refusal } from "@gradboard/protocol";
import * as Y from "yjs";
import type { Committed, Committer } from "./committer";
import {
  type ClientMessage,
  missingFrame,
  readMessage,
  refusalFrame,
  stateVectorFrame,
  updateFrame,
} from "./messages";
import { isNews } from "./news";
import type { Peer } from "./peer";
import { PresenceTable } from "./presence-table";

/** Bytes of edits that wait for others which nobody has sent: an honest client has none. */
const PENDING_LIMIT = 64 * 1024;

const EMPTY = new Uint8Array();
const total = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0);

/** The state vector of a client that has nothing. */
const NOTHING = 1;

/** A board in memory: its document, the sockets on it and what of it is on disk. */
export class Room implements Committed {
  readonly id: string;
  readonly doc: Y.Doc;
  readonly peers = new Set<Peer>();
  readonly presence = new PresenceTable(this.peers);
  readonly #committer: Committer;
  /** Rows in the log that no snapshot holds yet. */
  rows: number;
  /** Whoever else needs the room in memory (a request that reads it). */
  holds = 0;
  position = 0;
  #durable = 0;
  #durableVector: Uint8Array;
  #whole: Uint8Array | null = null;
  /** Called after each commit. */
  onCommitted: () => void = () => undefined;

  constructor(id: string, doc: Y.Doc, rows: number, committer: Committer) {
    this.id = id;
    this.doc = doc;
    this.rows = rows;
    this.#committer = committer;
    this.#durableVector = Y.encodeStateVector(doc);
    doc.on("update", this.#spread);
  }

  /** Nobody needs it and everything is on disk. */
  get idle(): boolean {
    return this.peers.size === 0 && this.holds === 0 && this.#durable === this.position;
  }

  get title(): string {
    return readBoard(this.doc).title;
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  merge(updates: readonly Uint8Array[]): Uint8Array {
    const [only] = updates;
    return updates.length === 1 && only ? only : Y.mergeUpdates([...updates]);
  }

  committed(position: number, stateVector: Uint8Array): void {
    this.#durable = position;
    this.#durableVector = stateVector;
    this.rows += 1;
    this.#acknowledge();
    this.onCommitted();
  }

  join(peer: Peer): void {
    this.peers.add(peer);
    peer.send(stateVectorFrame(this.stateVector()));
    this.presence.greet(peer);
  }

  leave(peer: Peer): void {
    if (this.peers.delete(peer)) this.presence.leave(peer);
  }

  /** Somebody got another name or colour. */
  restamp(user: Pick<PresenceUser, "id" | "name" | "color">): void {
    for (const peer of this.peers) {
      if (peer.user.id === user.id) peer.user = { ...peer.user, name: user.name, color: user.color };
    }
    this.presence.restamp(user);
  }

  /** Takes one frame in. Whatever is wrong with it costs the sender its socket, nobody else anything. */
  receive(peer: Peer, frame: Uint8Array): void {
    try {
      if (peer.messages.take()) this.#handle(peer, readMessage(frame));
      else peer.close("tooFast");
    } catch {
      peer.close("malformed");
    }
  }

  destroy(): void {
    this.presence.destroy();
    this.doc.destroy();
  }

  #handle(peer: Peer, message: ClientMessage): void {
    switch (message.kind) {
      case "state-vector":
        if (peer.wholeStates.take()) peer.send(missingFrame(this.#missing(message.stateVector)));
        else peer.close("tooFast");
        break;
      case "update":
        this.#edit(peer, message.update);
        break;
      case "presence":
        this.presence.hear(peer, message.entries);
        break;
      case "query-presence":
        this.presence.greet(peer);
        break;
      case "unknown":
        break;
    }
  }

  #missing(stateVector: Uint8Array): Uint8Array {
    if (stateVector.length > NOTHING) return Y.encodeStateAsUpdate(this.doc, stateVector);
    this.#whole ??= Y.encodeStateAsUpdate(this.doc);
    return this.#whole;
  }

  #edit(peer: Peer, update: Uint8Array): void {
    if (peer.mayEdit) this.#apply(peer, update);
    else if (isNews(this.doc, update)) {
      peer.refuse();
      peer.send(refusalFrame(Refusal.readOnly));
      return;
    }
    peer.accepted(this.position);
    this.#acknowledge(peer);
  }

  #apply(peer: Peer, update: Uint8Array): void {
    // Decoded first, so that bytes which are no update change nothing at all.
    Y.decodeUpdate(update);
    const before = this.#waiting();
    Y.applyUpdate(this.doc, update, peer);
    const after = this.#waiting();
    // It waits for edits that have not come: no event says so, but it has been accepted and has to be kept.
    if (after.some((bytes, at) => bytes.length > 0 && Buffer.compare(bytes, before[at] ?? EMPTY) !== 0))
      this.#store(update);
    const grown = total(after) > total(before);
    if (grown && total(after) > PENDING_LIMIT) peer.close("malformed");
  }

  /** Structs and deletions that wait for others. Yjs replaces or changes its own objects whether they grow or not. */
  #waiting(): readonly Uint8Array[] {
    const { pendingStructs, pendingDs } = this.doc.store;
    return [pendingStructs?.update ?? EMPTY, pendingDs ?? EMPTY];
  }

  /** An edit has changed the document: to the others at once, and on its way to the disk. */
  readonly #spread = (update: Uint8Array, origin: unknown): void => {
    this.#whole = null;
    this.#store(update);
    const frame = updateFrame(update);
    for (const peer of this.peers) if (peer !== origin) peer.send(frame);
  };

  #store(update: Uint8Array): void {
    this.position += 1;
    this.#committer.add(this, update);
  }

  #acknowledge(only?: Peer): void {
    for (const peer of only ? [only] : this.peers) peer.committed(this.#durable, this.#durableVector);
  }
}

import { titleOf } from "@gradboard/board";
import type { PresenceUser } from "@gradboard/protocol";
import * as Y from "yjs";
import { type BoardTexts, openTexts, sealedWhole, sealStored, sealWritten } from "../boards/lesson-texts";
import { noTally, type Tally } from "../observe/metrics";
import { noPresentations } from "../presenting/presentations";
import { Stage } from "../presenting/stage";
import { defaultLimits } from "../settings/limits";
import { type Stored, storedBytes } from "../store/stored";
import { applyEdit } from "./apply-edit";
import { EditNews, mergedUpdate } from "./edit-news";
import { joined } from "./joined";
import { LazyDocument } from "./lazy-document";
import { type ClientMessage, readMessage, refusalFrame, stateVectorFrame } from "./messages";
import { Offence, reasonOf } from "./offence";
import type { Committed, Outside } from "./outside";
import { Pace } from "./pace";
import type { Peer } from "./peer";
import { PresenceTable } from "./presence-table";
import { readUpdate } from "./read-update";
import { refusalOf } from "./refusal";
import type { RoomOptions } from "./room-options";
import { Space } from "./space";
import { tellPeers } from "./tell-peers";

/**
 * A board in memory: its document, the sockets on it and what of it is on disk. Edits that arrive within a tick are
 * applied in one transaction, stored as one update and sent on, with presence, in one message to each receiver.
 */
export class Room implements Committed {
  readonly id: string;
  readonly peers = new Set<Peer>();
  readonly #document: LazyDocument;
  readonly #outside: Outside;
  readonly #pace = new Pace(() => this.#tick());
  readonly #presence = new PresenceTable(this.peers, {
    changes: () => this.#pace.request(),
    presents: (peer) => this.stage.leads(peer),
  });
  /** Edits that are not applied yet. */
  #arrived: { readonly peer: Peer; readonly update: Uint8Array }[] = [];
  #edits = new EditNews();
  /** Rows in the log that no snapshot holds yet. */
  rows: number;
  /** Whoever else needs the room in memory (a request that reads it). */
  holds = 0;
  position = 0;
  #durable = 0;
  #durableVector: Uint8Array = new Uint8Array();
  /** What was handed over last could not be stored. */
  #stuck = false;
  tally: Tally = noTally;
  readonly texts: BoardTexts;
  readonly #space: Space;
  /** What is presented on the board. */
  readonly stage: Stage;
  /** Called after each commit. */
  onCommitted: () => void = () => undefined;
  /** Called when nothing is left to store of what is presented. */
  onSettled: () => void = () => undefined;
  /** Called when what is stored is no document. */
  onBroken: (error: unknown) => void = () => undefined;

  constructor(id: string, stored: Stored, outside: Outside, options: RoomOptions = {}) {
    const { boardBytes, laterFrom, lane, live = null, presentations = noPresentations } = options;
    this.id = id;
    this.texts = options.texts ?? openTexts;
    this.rows = stored.rows.length;
    this.#outside = outside;
    this.#space = new Space({
      limit: boardBytes ?? defaultLimits.boardBytes,
      bytes: storedBytes(stored),
      measure: () => this.#document.whole().length,
      changed: () => this.#spaceChanged(),
    });
    this.#document = new LazyDocument(stored, {
      laterFrom,
      lane,
      built: (doc) => this.#built(doc),
      failed: (error) => this.#broken(error),
    });
    this.stage = new Stage({
      ...presentations,
      boardId: id,
      live,
      peers: this.peers,
      texts: this.texts,
      whole: () => sealedWhole(this.doc, this.texts),
      changed: () => this.#pace.request(),
      settled: () => this.onSettled(),
    });
  }

  /** The document, with everything that has arrived. */
  get doc(): Y.Doc {
    this.settle();
    return this.#document.doc;
  }

  /** Nobody needs it and everything is on disk. */
  get idle(): boolean {
    this.settle();
    const stored = this.#durable === this.position && this.stage.settled;
    return stored && this.peers.size === 0 && this.holds === 0;
  }

  get title(): string {
    return titleOf(this.doc);
  }

  readonly stateVector = (): Uint8Array => Y.encodeStateVector(this.#document.doc);
  readonly merge = mergedUpdate;

  committed(position: number, stateVector: Uint8Array): void {
    this.#durable = position;
    this.#durableVector = stateVector;
    this.rows += 1;
    if (this.#stuck) this.#storing(true);
    for (const peer of this.peers) if (peer.committed(position)) this.#pace.request();
    this.onCommitted();
  }

  stuck(): void {
    if (!this.#stuck) this.#storing(false);
  }

  join(peer: Peer): void {
    this.#space.look();
    this.peers.add(peer);
    if (this.#stuck) peer.tellStoring(false);
    if (this.#space.fullness !== "roomy") peer.tellSpace(this.#space.bytes, this.#space.limit);
    this.stage.greet(peer);
    if (this.#document.built) peer.send(stateVectorFrame(Y.encodeStateVector(this.doc)));
    else this.#document.soon();
    this.#presence.greet(peer);
  }

  leave(peer: Peer): void {
    if (!this.peers.delete(peer)) return;
    this.#presence.leave(peer);
    this.stage.attend();
  }

  /** Somebody got another name or colour. */
  readonly restamp = (user: Pick<PresenceUser, "id" | "name" | "color">) => this.#presence.restamp(user);

  /** Takes one message in. Whatever is wrong with it costs the sender its socket, nobody else anything. */
  receive(peer: Peer, message: Uint8Array): void {
    try {
      peer.spend(message.length);
      this.#handle(peer, readMessage(message));
    } catch (error) {
      peer.close(reasonOf(error));
    }
  }

  /** Applies the edits that have arrived, in one transaction, and puts them on their way to the disk. */
  settle(): void {
    if (this.#arrived.length === 0) return;
    const arrived = this.#arrived;
    this.#arrived = [];
    this.#document.doc.transact((transaction) => {
      for (const { peer, update } of arrived) this.#apply(peer, update);
      // What is new is then not what was sent.
      if (sealWritten(this.#document.doc, transaction, this.texts)) this.#edits.mix();
    }, this);
    for (const { peer } of arrived) {
      peer.accepted(this.position);
      peer.committed(this.#durable);
    }
    this.#space.look();
  }

  destroy(): void {
    this.#pace.stop();
    this.stage.stop();
    this.#space.stop();
    this.#document.destroy();
  }

  #handle(peer: Peer, message: ClientMessage): void {
    switch (message.kind) {
      case "state-vector":
        if (message.stateVector.length > peer.limits.stateVectorBytes) throw new Offence("tooLarge");
        peer.spendWhole();
        this.#tellMissing(peer, message.stateVector);
        break;
      case "update":
        this.#edit(peer, message.update, message.offline);
        break;
      case "presence":
        this.#presence.hear(peer, message.entries);
        break;
      case "query-presence":
        this.#presence.greet(peer);
        break;
      case "command":
        this.stage.obey(peer, message.json);
        break;
    }
  }

  #storing(works: boolean): void {
    this.#stuck = !works;
    for (const peer of this.peers) peer.tellStoring(works);
  }

  #tellMissing(peer: Peer, stateVector: Uint8Array): void {
    this.settle();
    peer.write(this.#document.answer(stateVector, peer.compact));
  }

  /** From here on the room asks for what it does not have: who came before is asked now, before anything is `saved`. */
  #built(doc: Y.Doc): void {
    this.#durableVector = Y.encodeStateVector(doc);
    doc.on("update", this.#changed);
    sealStored(doc, this.texts);
    for (const peer of this.peers) peer.send(stateVectorFrame(this.#durableVector));
  }

  #broken(error: unknown): void {
    this.onBroken(error);
    for (const peer of this.peers) peer.close("failed");
  }

  #spaceChanged(): void {
    for (const peer of this.peers) {
      peer.tellSpace(this.#space.bytes, this.#space.limit);
      // What was refused is still in its document: only when it connects again can it bring that in.
      if (this.#space.fullness !== "full" && peer.refused && peer.mayEdit) peer.close("spaceAgain");
    }
  }

  #edit(peer: Peer, update: Uint8Array, offline: boolean): void {
    const { doc } = this.#document;
    const start = performance.now();
    // Read first, so that bytes which are no update, or too much of one, change nothing at all.
    const read = readUpdate(doc, update, peer.limits);
    peer.spendWork(start);
    const edit = { read, bytes: update.length, offline, writing: this.stage.mayWrite(peer) };
    const refusal = refusalOf(peer, edit, { doc: peer.refused ? this.doc : doc, space: this.#space });
    if (refusal) {
      this.tally.refusedEdit();
      peer.refuse();
      peer.send(refusalFrame(refusal));
      return;
    }
    this.#space.grew(update.length);
    if (read.ds.clients.size > 0) this.#space.freed();
    this.#arrived.push({ peer, update });
    this.#pace.request();
  }

  #apply(peer: Peer, update: Uint8Array): void {
    const start = performance.now();
    this.#edits.by(peer, update);
    const { broken, mixed, waiting, grew } = applyEdit(this.#document.doc, update, this);
    peer.charge(start);
    if (broken) peer.refuse();
    if (broken || mixed) this.#edits.mix();
    // No event tells of what waits, but it has been accepted and has to be kept.
    if (mixed && waiting > 0) this.#store(update);
    if (broken || (grew && waiting > peer.limits.pendingBytes)) peer.close("malformed");
  }

  readonly #changed = (update: Uint8Array, origin: unknown): void => {
    this.#document.changed();
    this.#edits.changed(update);
    this.#store(update);
    if (origin === this) return;
    this.#space.grew(update.length);
    this.#edits.by(null, update);
    this.#pace.request();
  };

  #store(update: Uint8Array): void {
    this.position += 1;
    this.#outside.add(this, update);
  }

  #tick(): void {
    const start = performance.now();
    this.#speak();
    this.tally.ticked(performance.now() - start);
  }

  #speak(): void {
    this.settle();
    const edits = this.#edits;
    this.#edits = new EditNews();
    const slow = tellPeers(this.peers, {
      edits,
      presence: this.#presence.take(),
      newest: (ids, peer) => this.#presence.newest(ids, peer),
      own: (peer) => joined(peer.takeSaved(this.#durableVector), this.stage.newsFor(peer)),
    });
    // To see whether they have caught up.
    if (slow) this.#pace.request();
  }
}

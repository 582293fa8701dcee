import { type CloseReason, canEdit, type PresenceUser } from "@gradboard/protocol";
import type { Caller } from "../boards/access";
import { defaultLimits, type Limits } from "../settings/limits";
import { Allowance } from "./allowance";
import { Arrears } from "./arrears";
import type { Line } from "./line";
import { savedFrame, spaceFrame, storingFrame } from "./messages";
import { Offence, reasonOf } from "./offence";
import { packet } from "./packet";
import type { PresenceForm } from "./presence-news";

export type PeerOptions = {
  readonly user: PresenceUser;
  /** By what it was let in. */
  readonly caller: Caller;
  readonly mayPresent?: boolean;
  /** Wants `saved` messages. */
  readonly saved: boolean;
  /** Wants to know what is presented. */
  readonly presented?: boolean;
  /** Understands Yjs' second format. */
  readonly compact?: boolean;
  /** A projector gets no names, colours, cursors or selections. */
  readonly form: PresenceForm;
  readonly limits?: Limits;
  /** What it may do in common with others of the same session or key. */
  readonly shared?: Allowance;
};

/** One socket in a room: who it is, what it may do and what is on disk of what it sent. */
export class Peer {
  readonly #line: Line;
  readonly #wantsSaved: boolean;
  readonly wantsPresented: boolean;
  readonly compact: boolean;
  readonly form: PresenceForm;
  readonly mayEdit: boolean;
  /** Whether it may begin or lead what is presented; the stage sees to it that the client knows. */
  mayPresent: boolean;
  readonly caller: Caller;
  #user: PresenceUser;
  #who: string | null = null;
  /** The one client id whose presence this socket sets. */
  presenceId: number | null = null;
  #arrears: Arrears | null = null;
  readonly limits: Limits;
  readonly #own: Allowance;
  readonly #shared: Allowance | undefined;
  #received = 0;
  #refused = false;
  /** Updates of this socket that wait for a commit: the last of each, with the room's position it waits for. */
  #waiting: { readonly count: number; readonly position: number }[] = [];
  /** How many are on disk, while the client has not been told. */
  #durable = 0;

  constructor(line: Line, options: PeerOptions) {
    const { user, caller, saved, form, limits = defaultLimits, shared } = options;
    const { presented = false, mayPresent = false } = options;
    this.limits = limits;
    this.#own = new Allowance(limits);
    this.#shared = shared;
    this.caller = caller;
    this.#line = line;
    this.#wantsSaved = saved;
    this.wantsPresented = presented;
    this.compact = options.compact ?? false;
    this.form = form;
    this.mayEdit = canEdit(user.role);
    this.mayPresent = mayPresent;
    this.#user = user;
  }

  get user(): PresenceUser {
    return this.#user;
  }

  set user(user: PresenceUser) {
    this.#user = user;
    this.#who = null;
  }

  /** The user as JSON. */
  get who(): string {
    this.#who ??= JSON.stringify(this.#user);
    return this.#who;
  }

  get projector(): boolean {
    return this.form === "projector";
  }

  get open(): boolean {
    return this.#line.open;
  }

  /** Pays for a message of so many bytes; throws an Offence when it is one too many. */
  spend(bytes: number): void {
    const now = performance.now();
    if (!this.#own.message(bytes, now)) throw new Offence("tooFast");
    if (this.#shared?.message(bytes, now) === false) throw new Offence("crowded");
  }

  /** Pays for an answer to sync step 1. */
  spendWhole(): void {
    if (!this.#own.whole()) throw new Offence("tooFast");
    if (this.#shared?.whole() === false) throw new Offence("crowded");
  }

  /** Pays for what its edits have cost since `start`. */
  spendWork(start: number): void {
    const now = performance.now();
    if (!this.#own.work(now - start, now)) throw new Offence("tooFast");
    if (this.#shared?.work(now - start, now) === false) throw new Offence("crowded");
  }

  /** The same for work that is done already: whoever cannot pay is sent away. */
  charge(start: number): void {
    try {
      this.spendWork(start);
    } catch (error) {
      this.close(reasonOf(error));
    }
  }

  /** Whether so much is waiting for this reader that news has to. */
  get slow(): boolean {
    return this.#line.backlog > this.limits.slowBytes;
  }

  /** Sends the news of a tick to somebody who is not slow. */
  tell(packets: Buffer): void {
    if (this.#line.open) this.#line.write(packets);
  }

  send(message: Uint8Array): void {
    this.write(packet(message));
  }

  /** Sends what is framed already. */
  write(packets: Buffer): void {
    if (!this.#line.open) return;
    if (this.#line.backlog > this.limits.backlogBytes) this.close("tooSlow");
    else this.#line.write(packets);
  }

  /** Says whether edits can be stored at the moment, to a client that wants to know what is on disk. */
  tellStoring(works: boolean): void {
    if (this.#wantsSaved) this.send(storingFrame(works));
  }

  /** Says how full the board is, to the same. */
  tellSpace(bytes: number, limit: number): void {
    if (this.#wantsSaved) this.send(spaceFrame(bytes, limit));
  }

  /** Notes what a slow reader is not told now. */
  miss(edits: readonly Uint8Array[], presence: Iterable<number>): void {
    this.#arrears ??= new Arrears();
    this.#arrears.miss(edits, presence);
    if (this.#arrears.bytes > this.limits.missedBytes) this.close("tooSlow");
  }

  /** What it has missed; from here on it is told. */
  takeArrears(): Arrears | null {
    const arrears = this.#arrears;
    this.#arrears = null;
    return arrears;
  }

  close(reason: CloseReason): void {
    this.#line.close(reason);
  }

  /** Asks the socket for a sign of life; the promise rejects nothing and answers whether one came in time. */
  alive(timeout: number): Promise<boolean> {
    return this.#line.alive(timeout);
  }

  /** Ends a socket that nobody is behind any more. */
  terminate(): void {
    this.#line.terminate();
  }

  /** Counts an update that was taken in; it is on disk when the room has committed up to `position`. */
  accepted(position: number): void {
    if (this.#refused) return;
    this.#received += 1;
    const last = this.#waiting.at(-1);
    const mark = { count: this.#received, position };
    if (last?.position === position) this.#waiting[this.#waiting.length - 1] = mark;
    else this.#waiting.push(mark);
  }

  /** Whether an update of it was refused. */
  get refused(): boolean {
    return this.#refused;
  }

  /** An update was refused: neither it nor anything after it is ever counted. */
  refuse(): void {
    this.#refused = true;
  }

  /** The room is on disk up to `position`: answers whether something became durable that the client waits to hear of. */
  committed(position: number): boolean {
    let [mark] = this.#waiting;
    while (mark && mark.position <= position) {
      this.#durable = mark.count;
      this.#waiting.shift();
      [mark] = this.#waiting;
    }
    return this.#wantsSaved && this.#durable > 0;
  }

  /** The `saved` message that is due, if any. */
  takeSaved(stateVector: Uint8Array): Buffer | null {
    if (!this.#wantsSaved || this.#durable === 0) return null;
    const durable = this.#durable;
    this.#durable = 0;
    return packet(savedFrame(stateVector, durable));
  }
}

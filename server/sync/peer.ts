import { type CloseReason, canEdit, closeCodes, limits, type PresenceUser } from "@gradboard/protocol";
import type { WebSocket } from "ws";
import { Budget } from "./budget";
import { savedFrame } from "./messages";

/** Bytes waiting for a slow reader: past the first it gets no presence for the time being, past the second it has to start over. */
const slow = { presence: 256 * 1024, close: 16 * 1024 * 1024 } as const;

export type PeerOptions = {
  readonly user: PresenceUser;
  /** Wants `saved` messages. */
  readonly saved: boolean;
  /** Gets no names, colours, cursors or selections. */
  readonly projector: boolean;
};

/** One socket in a room: who it is, what it may do and what is on disk of what it sent. */
export class Peer {
  readonly #socket: WebSocket;
  readonly #wantsSaved: boolean;
  readonly projector: boolean;
  readonly mayEdit: boolean;
  user: PresenceUser;
  /** The one client id whose presence this socket sets. */
  presenceId: number | null = null;
  /** Client ids whose newest presence was held back while the socket was slow. */
  readonly heldBack = new Set<number>();
  readonly messages = new Budget(limits.messageBurst, limits.messagesPerSecond);
  /** An answer to sync step 1 can be a whole document. */
  readonly wholeStates = new Budget(20, 1);
  #received = 0;
  #refused = false;
  /** Updates of this socket that wait for a commit: the last of each, with the room's position it waits for. */
  #waiting: { readonly count: number; readonly position: number }[] = [];

  constructor(socket: WebSocket, { user, saved, projector }: PeerOptions) {
    this.#socket = socket;
    this.#wantsSaved = saved;
    this.projector = projector;
    this.mayEdit = canEdit(user.role);
    this.user = user;
  }

  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Whether so much is waiting for this reader that presence has to. */
  get slow(): boolean {
    return this.#socket.bufferedAmount > slow.presence;
  }

  send(frame: Uint8Array): void {
    if (!this.open) return;
    if (this.#socket.bufferedAmount > slow.close) this.close("tooSlow");
    else this.#socket.send(frame);
  }

  close(reason: CloseReason): void {
    this.#socket.close(closeCodes[reason].code, reason);
  }

  /** Asks the socket for a sign of life; the promise rejects nothing and answers whether one came in time. */
  alive(timeout: number): Promise<boolean> {
    if (!this.open) return Promise.resolve(false);
    return new Promise((resolve) => {
      const done = (answer: boolean) => {
        clearTimeout(timer);
        this.#socket.off("pong", heard);
        resolve(answer);
      };
      const heard = () => done(true);
      const timer = setTimeout(() => done(false), timeout);
      this.#socket.on("pong", heard);
      this.#socket.ping();
    });
  }

  /** Ends a socket that nobody is behind any more. */
  terminate(): void {
    this.#socket.terminate();
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

  /** An update was refused: neither it nor anything after it is ever counted. */
  refuse(): void {
    this.#refused = true;
  }

  /** The room is on disk up to `position`: says so if something of this socket became durable by it. */
  committed(position: number, stateVector: Uint8Array): void {
    const waiting = this.#waiting.findIndex((mark) => mark.position > position);
    const durable = this.#waiting[(waiting < 0 ? this.#waiting.length : waiting) - 1];
    if (!durable) return;
    this.#waiting = waiting < 0 ? [] : this.#waiting.slice(waiting);
    if (this.#wantsSaved) this.send(savedFrame(stateVector, durable.count));
  }
}

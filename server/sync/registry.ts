import type { PresenceUser } from "@gradboard/protocol";
import type { Logger } from "pino";
import type { Access, Caller } from "../boards/access";
import { textsOf } from "../boards/lesson-texts";
import type { Sealing } from "../boards/sealing";
import { noTally, type Tally } from "../observe/metrics";
import type { PresentationStore } from "../presenting/keeper";
import { noPresentations } from "../presenting/presentations";
import type { BoardStore } from "../store/boards";
import type { LogThread } from "../store/log";
import { Committer } from "./committer";
import { Lane } from "./lane";
import { Room } from "./room";
import type { RoomOptions } from "./room-options";
import { Upkeep } from "./upkeep";

export type RegistryOptions = {
  readonly store: Pick<BoardStore, "load" | "compact" | "touch"> & Pick<LogThread, "append">;
  readonly log: Logger;
  /** Where it is kept what is presented on a board; nowhere without. */
  readonly presentations?: PresentationStore;
  /** What seals the texts of lessons; they stay as they are without. */
  readonly sealing?: Sealing;
  /** Milliseconds that a room stays in memory after the last one left. */
  readonly linger?: number;
  /** Bytes that a board may have. */
  readonly boardBytes?: number;
  /** Bytes from which a board's document is built later than it is first answered. */
  readonly laterFrom?: number;
  /** Rows of log after which a board is compacted while people are on it. */
  readonly compactAfter?: number;
  readonly tally?: Tally;
  /** A log of fewer rows is left as it is when a board leaves memory. */
  readonly compactAtEnd?: number;
};

/** The boards in memory. Each is loaded once, however many ask for it, and leaves when nobody needs it. */
export class Registry {
  readonly committer: Committer;
  /** Grows with every change of rights: who was checked before one has to be checked again. */
  rightsEpoch = 0;
  readonly #store: RegistryOptions["store"];
  readonly #upkeep: Upkeep;
  readonly #presentations: PresentationStore;
  readonly #linger: number;
  readonly #roomOptions: RoomOptions;
  readonly #sealing: Sealing | undefined;
  readonly #log: Logger;
  readonly #compactAfter: number;
  readonly #tally: Tally;
  readonly #compactAtEnd: number;
  readonly #rooms = new Map<string, Promise<Room | null>>();
  /** Those that are loaded. */
  readonly #open = new Map<string, Room>();
  readonly #timers = new Map<Room, NodeJS.Timeout>();

  constructor(options: RegistryOptions) {
    const {
      store,
      log,
      presentations = noPresentations.store,
      boardBytes,
      laterFrom,
      linger = 5_000,
      compactAfter = 500,
      compactAtEnd = 20,
      tally = noTally,
    } = options;
    this.#store = store;
    this.#upkeep = new Upkeep(store, log);
    this.#linger = linger;
    this.#presentations = presentations;
    const lane = new Lane();
    this.#roomOptions = { boardBytes, laterFrom, lane, presentations: { store: presentations, log } };
    this.#sealing = options.sealing;
    this.#log = log;
    this.#compactAfter = compactAfter;
    this.#tally = tally;
    this.#compactAtEnd = compactAtEnd;
    this.committer = new Committer({ append: (rows) => store.append(rows), log });
  }

  /** Number of boards in memory. */
  get size(): number {
    return this.#rooms.size;
  }

  /** Is the board in memory? */
  has(id: string): boolean {
    return this.#rooms.has(id);
  }

  /** Runs `use` while the board is in memory; null if there is no such board. Rejects if it cannot be loaded. */
  async with<T>(id: string, use: (room: Room) => T | Promise<T>): Promise<T | null> {
    const room = await this.hold(id);
    if (!room) return null;
    try {
      return await use(room);
    } finally {
      this.release(room);
    }
  }

  /** Loads a board and keeps it in memory until `release`. */
  async hold(id: string): Promise<Room | null> {
    for (;;) {
      const loading = this.#rooms.get(id) ?? this.#load(id);
      const room = await loading;
      // It may have left memory between the end of loading and this line.
      if (this.#rooms.get(id) !== loading) {
        if (room) continue;
        return null;
      }
      if (room) room.holds += 1;
      return room;
    }
  }

  release(room: Room): void {
    room.holds -= 1;
    this.#unloadLater(room);
  }

  /** The rooms that are loaded, also those that are being loaded now. */
  async loaded(): Promise<Room[]> {
    await Promise.allSettled(this.#rooms.values());
    return [...this.#open.values()];
  }

  /** Somebody got another name or colour: said on every board they are on. */
  async restamp(user: Pick<PresenceUser, "id" | "name" | "color">): Promise<void> {
    for (const room of await this.loaded()) room.restamp(user);
  }

  /**
   * Somebody's rights on a board may have changed: whoever has another role now is sent away, to come back with it. Who
   * may present is told so where they are.
   */
  async rightsChanged(id: string, accessOf: (caller: Caller) => Promise<Access>): Promise<void> {
    this.rightsEpoch += 1;
    for (const room of await this.loaded()) {
      if (room.id !== id) continue;
      for (const peer of [...room.peers]) {
        const access = await accessOf(peer.caller);
        if (access.kind !== "granted") peer.close("noAccess");
        else if (access.role !== peer.user.role) peer.close("rightsChanged");
        else room.stage.allow(peer, access.mayPresent);
      }
    }
  }

  /** Sends everybody away and puts everything on disk. */
  async close(): Promise<void> {
    const rooms = await this.loaded();
    for (const room of rooms) {
      for (const peer of room.peers) peer.close("restarting");
      room.settle();
    }
    await this.committer.flush();
    for (const room of rooms) {
      await room.stage.flush();
      await this.#upkeep.note(room);
      for (const peer of room.peers) peer.terminate();
      room.destroy();
    }
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#rooms.clear();
    this.#open.clear();
  }

  #load(id: string): Promise<Room | null> {
    const loading = this.#read(id);
    this.#rooms.set(id, loading);
    // What could not be loaded, or is not there, is asked for again the next time.
    const forget = () => this.#rooms.delete(id);
    loading.then((room) => room ?? forget(), forget);
    return loading;
  }

  async #read(id: string): Promise<Room | null> {
    const [stored, live] = await Promise.all([this.#store.load(id), this.#presentations.load(id)]);
    if (!stored) return null;
    this.#tally.opened();
    const texts = this.#sealing && textsOf(this.#sealing, id);
    const room = new Room(id, stored, this.committer, { ...this.#roomOptions, live, texts });
    room.tally = this.#tally;
    room.onCommitted = () => this.#committed(room);
    room.onSettled = () => {
      if (room.idle) this.#unloadLater(room);
    };
    room.onBroken = (error) => this.#log.error({ err: error, board: id }, "a board could not be read");
    this.#open.set(id, room);
    return room;
  }

  #committed(room: Room): void {
    this.#upkeep.noteLater(room);
    if (room.rows >= this.#compactAfter) void this.#upkeep.compact(room);
    if (room.idle) this.#unloadLater(room);
  }

  #unloadLater(room: Room): void {
    clearTimeout(this.#timers.get(room));
    this.#timers.set(
      room,
      setTimeout(() => void this.#unload(room), this.#linger),
    );
  }

  async #unload(room: Room): Promise<void> {
    this.#timers.delete(room);
    if (!this.#dispensable(room)) return;
    await this.#upkeep.note(room);
    if (!this.#dispensable(room)) return;
    if (room.rows >= this.#compactAtEnd) await this.#upkeep.compact(room);
    // Somebody may have come while that was going on; their leaving starts this again.
    if (!this.#dispensable(room)) return;
    this.#rooms.delete(room.id);
    this.#open.delete(room.id);
    room.destroy();
  }

  /** Nobody needs it, everything is on disk, and it is still the one that others would be given. */
  #dispensable(room: Room): boolean {
    return this.#open.get(room.id) === room && room.idle;
  }
}

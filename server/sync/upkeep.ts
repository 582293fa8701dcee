import type { Logger } from "pino";
import type { BoardStore } from "../store/boards";
import type { Room } from "./room";

/** Milliseconds until an edit is noted in the list of boards: when it changed the title, and otherwise. */
const NOTE = { title: 1_000, time: 15_000 } as const;

type Due = { readonly timer: NodeJS.Timeout; readonly title: string };

/** Milliseconds until a compaction that failed is tried again: doubled each time, up to the second. */
const RETRY = [10_000, 600_000] as const;

/** What is done about a board now and then while it is edited. Only a convenience: failures are logged, no more. */
export class Upkeep {
  readonly #store: Pick<BoardStore, "compact" | "touch">;
  readonly #log: Logger;
  readonly #due = new Map<Room, Due>();
  /** The titles that were noted last. */
  readonly #titles = new WeakMap<Room, string>();
  readonly #compacting = new Map<Room, Promise<void>>();
  /** Rooms whose last compaction failed: not before when it is tried again, and how long that was. */
  readonly #failed = new WeakMap<Room, { readonly until: number; readonly pause: number }>();
  /** One compaction at a time: boards that are edited by as many people become due together. */
  #last: Promise<void> = Promise.resolve();

  constructor(store: Pick<BoardStore, "compact" | "touch">, log: Logger) {
    this.#store = store;
    this.#log = log;
  }

  /** An edit is on disk: the list of boards follows before long. */
  noteLater(room: Room): void {
    const { title } = room;
    const due = this.#due.get(room);
    if (due && due.title === title) return;
    clearTimeout(due?.timer);
    const wait = this.#titles.get(room) === title ? NOTE.time : NOTE.title;
    this.#due.set(room, { title, timer: setTimeout(() => void this.note(room), wait) });
  }

  /** Notes the last edit, if it is not noted yet. */
  async note(room: Room): Promise<void> {
    const due = this.#due.get(room);
    if (!due) return;
    clearTimeout(due.timer);
    this.#due.delete(room);
    this.#titles.set(room, due.title);
    try {
      await this.#store.touch(room.id, due.title);
    } catch (error) {
      this.#log.warn({ err: error, board: room.id }, "the title of a board could not be noted");
    }
  }

  /** Merges a board's log into its snapshot; after a failure not again before a while has passed. */
  compact(room: Room): Promise<void> {
    const running = this.#compacting.get(room);
    if (running) return running;
    if ((this.#failed.get(room)?.until ?? 0) > performance.now()) return Promise.resolve();
    this.#last = this.#last.then(() => this.#compact(room));
    this.#compacting.set(room, this.#last);
    return this.#last;
  }

  async #compact(room: Room): Promise<void> {
    try {
      room.rows -= await this.#store.compact(room.id);
      this.#failed.delete(room);
    } catch (error) {
      this.#log.warn({ err: error, board: room.id }, "the log of a board could not be compacted");
      const last = this.#failed.get(room)?.pause;
      const pause = last === undefined ? RETRY[0] : Math.min(last * 2, RETRY[1]);
      this.#failed.set(room, { until: performance.now() + pause, pause });
    } finally {
      this.#compacting.delete(room);
    }
  }
}

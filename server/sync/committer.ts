import type { Logger } from "pino";
import type { LogRow } from "../store/boards";
import type { Committed, Outside } from "./outside";

/** Milliseconds from the start of one transaction to that of the next: the more goes into one, the less each costs. */
const APART = 150;

/** Rooms tried by themselves after a transaction has failed: if none of these can be stored, nothing can. */
const PROBES = 3;

export type CommitterOptions = {
  append(rows: readonly LogRow[]): Promise<void>;
  readonly log: Logger;
  /** Milliseconds before a failed commit is tried again: doubled each time, up to the second. */
  readonly retry?: readonly [number, number];
};

/** What a transaction holds of one room. */
type Part = {
  readonly room: Committed;
  readonly rows: readonly LogRow[];
  readonly position: number;
  readonly stateVector: Uint8Array;
};

/**
 * Group commit: updates of all rooms that arrive while one transaction runs go into the next. At most one runs at a
 * time, a fair while apart. What cannot be stored is tried again for as long as it takes, and does not keep the edits of
 * other rooms from the disk; nothing is dropped.
 */
export class Committer implements Outside {
  readonly #append: CommitterOptions["append"];
  readonly #log: Logger;
  readonly #retry: readonly [number, number];
  readonly #waiting = new Map<Committed, Uint8Array[]>();
  /** Rooms whose last commit failed: when it is tried again, and how long that was after the failure. */
  readonly #stuck = new Map<Committed, { readonly until: number; readonly pause: number }>();
  #running: Promise<void> | null = null;
  #last = Number.NEGATIVE_INFINITY;
  /** How many wait for everything to be on disk. */
  #hurry = 0;
  #wake: (() => void) | null = null;
  /** Everything that waits has failed before. */
  #asleep = false;

  constructor({ append, log, retry = [100, 5_000] }: CommitterOptions) {
    this.#append = append;
    this.#log = log;
    this.#retry = retry;
  }

  /** False while something cannot be stored. */
  get healthy(): boolean {
    return this.#stuck.size === 0;
  }

  /** Rooms whose edits wait. */
  get queue(): number {
    return this.#waiting.size;
  }

  add(room: Committed, update: Uint8Array): void {
    const updates = this.#waiting.get(room);
    if (updates) updates.push(update);
    else this.#waiting.set(room, [update]);
    this.#running ??= this.#run();
    if (this.#asleep && !this.#stuck.has(room)) this.#wake?.();
  }

  /** Resolves when everything added so far is on disk. What waits to be tried again is tried at once. */
  async flush(): Promise<void> {
    this.#hurry += 1;
    for (const [room, { pause }] of this.#stuck) this.#stuck.set(room, { until: 0, pause });
    this.#wake?.();
    while (this.#running) await this.#running;
    this.#hurry -= 1;
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      await this.#turn();
      const batch = this.#take();
      if (batch.length > 0) await this.#commit(batch);
    }
    this.#running = null;
  }

  /** Waits until it is time for a transaction: whatever else arrives meanwhile goes along. */
  async #turn(): Promise<void> {
    const now = performance.now();
    const early = this.#hurry ? 0 : this.#last + APART - now;
    const due = Math.min(...[...this.#waiting.keys()].map((room) => this.#stuck.get(room)?.until ?? 0)) - now;
    this.#asleep = due > early;
    if (Math.max(early, due) > 0) await this.#pause(Math.max(early, due));
    // After silence only what this turn of the event loop brings goes along.
    else await new Promise(setImmediate);
    this.#asleep = false;
  }

  #take(): Part[] {
    const now = performance.now();
    const parts: Part[] = [];
    for (const [room, updates] of this.#waiting) {
      if ((this.#stuck.get(room)?.until ?? 0) > now) continue;
      this.#waiting.delete(room);
      const rows = this.#rowsOf(room, updates);
      parts.push({ room, rows, position: room.position, stateVector: room.stateVector() });
    }
    return parts;
  }

  /** One row where that is possible: bytes of one client that cannot be merged must not stop the log of everybody. */
  #rowsOf(room: Committed, updates: readonly Uint8Array[]): LogRow[] {
    const row = (bytes: Uint8Array) => ({ boardId: room.id, bytes });
    try {
      return [row(room.merge(updates))];
    } catch (error) {
      this.#log.warn({ err: error, board: room.id }, "edits could not be merged; storing each by itself");
      return updates.map(row);
    }
  }

  async #commit(batch: readonly Part[]): Promise<void> {
    this.#last = performance.now();
    if (await this.#stored(batch)) return;
    if (batch.length === 1) return this.#again(batch);
    // One of them may be what the database does not take: the others are not to wait for it.
    const refused: Part[] = [];
    for (const [tried, part] of batch.entries()) {
      const hopeless = refused.length === tried && tried >= PROBES;
      if (hopeless || !(await this.#stored([part]))) refused.push(part);
    }
    this.#again(refused);
  }

  async #stored(parts: readonly Part[]): Promise<boolean> {
    try {
      await this.#append(parts.flatMap(({ rows }) => rows));
    } catch (error) {
      if (this.healthy) this.#log.error({ err: error }, "edits could not be stored; trying again");
      return false;
    }
    const failing = !this.healthy;
    for (const { room, position, stateVector } of parts) {
      this.#stuck.delete(room);
      room.committed(position, stateVector);
    }
    if (failing && this.healthy) this.#log.info("all edits are stored again");
    return true;
  }

  /** Puts back what could not be stored, before what has come since. */
  #again(parts: readonly Part[]): void {
    for (const { room, rows } of parts) {
      const since = this.#waiting.get(room) ?? [];
      this.#waiting.set(room, [...rows.map(({ bytes }) => bytes), ...since]);
      const last = this.#stuck.get(room)?.pause;
      const pause = last === undefined ? this.#retry[0] : Math.min(last * 2, this.#retry[1]);
      this.#stuck.set(room, { until: performance.now() + pause, pause });
      room.stuck();
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }
}

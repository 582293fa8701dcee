import * as Y from "yjs";
import type { LogRow } from "../store/boards";
import { documentOf } from "../store/stored";

/** How a call to the store ends. "lost answer": it was done, but whoever asked is told that it was not. */
export type Outcome = "done" | "failed" | "lost answer";

type Board = { readonly rows: Uint8Array[]; snapshot: Uint8Array | null };

type Call = { readonly name: string; readonly end: (outcome: Outcome) => void };

/** Boards in memory, in a store that works like the real one but whose every call waits until it is told how to end. */
export class ControlledStore {
  readonly #boards = new Map<string, Board>();
  readonly #calls: Call[] = [];
  /** Loads that are under way, by board. */
  readonly loading = new Map<string, number>();
  /** Grows whenever what is stored may have changed. */
  version = 0;

  /** Calls that wait. */
  get waiting(): number {
    return this.#calls.length;
  }

  /** Ends one of the calls that wait. */
  end(index: number, outcome: Outcome): void {
    const [call] = this.#calls.splice(index % this.#calls.length, 1);
    this.version += 1;
    call?.end(outcome);
  }

  /** What somebody would read who opens the board after a crash at this moment. */
  read(id: string): Y.Doc {
    return documentOf(this.#board(id));
  }

  readonly load = async (id: string) => {
    this.loading.set(id, (this.loading.get(id) ?? 0) + 1);
    try {
      return await this.#call("load", () => {
        const { snapshot, rows } = this.#board(id);
        return { snapshot, rows: [...rows] };
      });
    } finally {
      this.loading.set(id, (this.loading.get(id) ?? 1) - 1);
    }
  };

  readonly append = (rows: readonly LogRow[]) =>
    this.#call("append", () => {
      for (const { boardId, bytes } of rows) this.#board(boardId).rows.push(bytes);
    });

  readonly compact = (id: string) => {
    const { rows, snapshot } = this.#board(id);
    const read = [...rows];
    const bytes = Y.encodeStateAsUpdate(documentOf({ snapshot, rows: read }));
    return this.#call("compact", () => {
      const board = this.#board(id);
      board.snapshot = bytes;
      board.rows.splice(0, read.length);
      return read.length;
    });
  };

  readonly touch = (_id: string, _title: string) => this.#call("touch", () => undefined);

  #board(id: string): Board {
    const found = this.#boards.get(id);
    if (found) return found;
    const board = { rows: [], snapshot: null };
    this.#boards.set(id, board);
    return board;
  }

  #call<T>(name: string, act: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (outcome: Outcome) => {
        const result = outcome === "failed" ? null : { value: act() };
        if (result && outcome === "done") resolve(result.value);
        else reject(new Error(`${name} failed`));
      };
      this.#calls.push({ name, end });
    });
  }
}

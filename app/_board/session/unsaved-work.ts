import { type DBSchema, type IDBPDatabase, openDB } from "idb";

type Unsaved = DBSchema & {
  updates: { key: number; value: { board: string; update: Uint8Array }; indexes: { board: string } };
};

const NAME = "gradboard";

/**
 * The edits of one board that the server has not confirmed yet, kept in this browser so that a page which is closed
 * or crashes while it is offline loses nothing. Empty whenever everything is saved. Without storage (a private
 * window, a full disk) it keeps nothing and says nothing: the page itself still has the work.
 */
export class UnsavedWork {
  readonly #board: string;
  readonly #database: Promise<IDBPDatabase<Unsaved> | null>;
  /** Everything done so far, in order: what comes later must not overtake it. */
  #done: Promise<unknown> = Promise.resolve();
  #keys: number[] = [];

  constructor(board: string) {
    this.#board = board;
    this.#database = open();
  }

  /** What earlier pages left behind; asked for once. */
  restore(): Promise<readonly Uint8Array[]> {
    return this.#then<readonly Uint8Array[]>([], async (database) => {
      const transaction = database.transaction("updates");
      const index = transaction.store.index("board");
      const [keys, entries] = await Promise.all([
        index.getAllKeys(this.#board),
        index.getAll(this.#board),
        transaction.done,
      ]);
      this.#keys.push(...keys);
      return entries.map(({ update }) => update);
    });
  }

  /** Keeps one edit until `clear`. */
  keep(update: Uint8Array): void {
    this.#then(undefined, async (database) => {
      this.#keys.push(await database.add("updates", { board: this.#board, update }));
    });
  }

  /** Everything kept or restored up to now is on the server's disk. */
  clear(): void {
    this.#then(undefined, async (database) => {
      const keys = this.#keys;
      if (keys.length === 0) return;
      this.#keys = [];
      const transaction = database.transaction("updates", "readwrite");
      await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
    });
  }

  /** Ends after what is still under way. */
  close(): void {
    this.#then(undefined, async (database) => database.close());
  }

  #then<Result>(otherwise: Result, work: (database: IDBPDatabase<Unsaved>) => Promise<Result>) {
    const result = this.#done.then(async () => {
      const database = await this.#database;
      return database === null ? otherwise : work(database).catch(() => otherwise);
    });
    this.#done = result;
    return result;
  }
}

function open(): Promise<IDBPDatabase<Unsaved> | null> {
  return openDB<Unsaved>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore("updates", { autoIncrement: true }).createIndex("board", "board");
    },
  }).catch(() => null);
}

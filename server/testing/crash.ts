import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { CreatedBoard } from "@gradboard/protocol";
import { createClient } from "@libsql/client";
import { Client } from "./client";
import type { ServerProcess } from "./server-process";

/** What came of one kill. */
export type Trial = {
  /** Edits that clients made, and those of them that were acknowledged. */
  readonly sent: number;
  readonly acknowledged: number;
  /** Acknowledged edits that are not there afterwards, those of earlier trials included. */
  readonly missing: number;
  /** What SQLite says of the database afterwards; "ok" is good. */
  readonly integrity: string;
};

export type CrashOptions = { readonly boards: number; readonly writers: number };

/** Milliseconds from the first edit to the kill, and between two edits of a writer. */
const KILL = [50, 1_200] as const;
const EDIT = 20;

const between = ([low, high]: readonly [number, number]) => low + Math.random() * (high - low);

/** Someone who writes keys, takes some back, and knows what of it was acknowledged. */
class Writer {
  readonly #client: Client;
  readonly #name: string;
  /** Each edit was one message: its number on the socket, its key and whether the key is there after it. */
  readonly edits: { readonly message: number; readonly key: string; readonly there: boolean }[] = [];
  readonly #written: string[] = [];

  constructor(client: Client, name: string) {
    this.#client = client;
    this.#name = name;
  }

  write(): void {
    const undone = Math.random() < 0.2 ? this.#written.pop() : undefined;
    const key = undone ?? `${this.#name}.${this.edits.length}`;
    if (undone === undefined) {
      this.#client.notes.set(key, 1);
      this.#written.push(key);
    } else this.#client.notes.delete(key);
    this.edits.push({ message: this.#client.sent, key, there: undone === undefined });
  }

  get acknowledged(): number {
    const messages = this.#client.saved.at(-1)?.updates ?? 0;
    return this.edits.filter(({ message }) => message <= messages).length;
  }

  /** What has to be there and what must not: keys whose last edit was acknowledged. */
  promises(): Map<string, boolean> {
    const promised = new Map<string, boolean>();
    for (const [index, { key, there }] of this.edits.entries()) {
      if (index < this.acknowledged) promised.set(key, there);
      // A later edit of the same key may or may not have got to the disk.
      else promised.delete(key);
    }
    return promised;
  }

  leave(): void {
    this.#client.destroy();
  }
}

/**
 * Kills a server with -9 while people write, with all of them gone at the same moment, and looks at what is left. Always
 * on the same boards, so that what survived one kill has to survive all others, compactions among them.
 */
export class CrashTrials {
  readonly #server: ServerProcess;
  readonly #boards: readonly CreatedBoard[];
  readonly #writers: number;
  readonly #promised: Map<string, boolean>[];
  #trials = 0;

  private constructor(server: ServerProcess, boards: readonly CreatedBoard[], writers: number) {
    this.#server = server;
    this.#boards = boards;
    this.#writers = writers;
    this.#promised = boards.map(() => new Map());
  }

  static async prepare(server: ServerProcess, { boards, writers }: CrashOptions): Promise<CrashTrials> {
    const made: CreatedBoard[] = [];
    for (let board = 0; board < boards; board++) made.push(await server.board());
    return new CrashTrials(server, made, writers);
  }

  async trial(): Promise<Trial> {
    this.#trials += 1;
    const writers = await Promise.all(this.#boards.map((board, index) => this.#seat(board, index)));
    const all = writers.flat();
    // A kill before anything is acknowledged proves nothing.
    for (const writer of all) writer.write();
    while (all.some(({ acknowledged }) => acknowledged === 0)) await pause(10);
    const typing = all.map((writer) => setInterval(() => writer.write(), EDIT * (0.5 + Math.random())));
    await pause(between(KILL));
    const killed = this.#server.stop("SIGKILL");
    for (const timer of typing) clearInterval(timer);
    for (const writer of all) writer.leave();
    await killed;
    for (const [index, group] of writers.entries())
      for (const writer of group)
        for (const [key, there] of writer.promises()) this.#promised[index]?.set(key, there);
    await this.#server.start();
    return {
      sent: all.reduce((sum, { edits }) => sum + edits.length, 0),
      acknowledged: all.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      missing: await this.#missing(),
      integrity: await this.#integrity(),
    };
  }

  #seat(board: CreatedBoard, index: number): Promise<Writer[]> {
    const seats = Array.from({ length: this.#writers }, async (_, seat) => {
      const options = { key: board.keys.edit, saved: true };
      const client = await new Client(this.#server.syncUrl, board.id, options).synced();
      return new Writer(client, `${this.#trials}.${index}.${seat}`);
    });
    return Promise.all(seats);
  }

  async #missing(): Promise<number> {
    const counts = this.#boards.map(async ({ id, keys }, index) => {
      const reader = await new Client(this.#server.syncUrl, id, { key: keys.view }).synced();
      const wrong = [...(this.#promised[index] ?? [])].filter(
        ([key, there]) => reader.notes.has(key) !== there,
      );
      reader.destroy();
      return wrong.length;
    });
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  async #integrity(): Promise<string> {
    const database = createClient({ url: `file:${join(this.#server.folder, "gradboard.db")}` });
    const { rows } = await database.execute("PRAGMA integrity_check");
    database.close();
    return rows.map((row) => String(row[0])).join("; ");
  }
}

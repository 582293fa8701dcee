import type { KeyKind, Role } from "@gradboard/protocol";
import * as Y from "yjs";
import type { Database } from "./database";
import { documentOf, type Stored } from "./stored";

export type NewBoard = {
  readonly id: string;
  readonly title: string;
  readonly keys: { readonly edit: string; readonly view: string };
  /** The document's first state. */
  readonly update: Uint8Array;
  readonly ownerId: string | null;
  readonly forkedFromId: string | null;
};

/** A row of the log: an edit of a board, as a Yjs update. */
export type LogRow = { readonly boardId: string; readonly bytes: Uint8Array };

/** What is stored of a member. `presents` counts for editors. */
export type StoredMember = { readonly role: Role; readonly presents: boolean };

export type BoardStore = ReturnType<typeof createBoardStore>;

/** Boards and their logs on disk. Every function rejects when the database does; nothing here retries. */
export function createBoardStore(database: Database) {
  return {
    /** Makes a board, its keys, its first owner and the first row of its log, all or nothing. */
    async create({ id, title, keys, update, ownerId, forkedFromId }: NewBoard): Promise<void> {
      await database.board.create({
        data: {
          id,
          title,
          forkedFromId,
          keys: {
            create: [
              { role: "edit", value: keys.edit },
              { role: "view", value: keys.view },
            ],
          },
          updates: { create: { bytes: bytesOf(update) } },
          ...(ownerId ? { members: { create: { userId: ownerId, role: "owner" } } } : {}),
        },
      });
    },

    /** A board with its keys and its owner, if it has one. */
    find(id: string) {
      const members = { where: { role: "owner" }, select: { userId: true } } as const;
      return database.board.findUnique({ where: { id }, include: { keys: true, members } });
    },

    /** Everything that is stored of a board; null without one. */
    async load(id: string): Promise<Stored | null> {
      const log = await readLog(database, id);
      // A board is made with a row, so that only where nothing is stored it has to be asked whether there is one.
      if (log.rows.length > 0 || log.snapshot) return stored(log);
      const board = await database.board.findUnique({ where: { id }, select: { id: true } });
      return board && stored(log);
    },

    /** Asks once everything that opening a board asks: the first time takes half a second, in which nobody waits yet. */
    async warmUp(): Promise<void> {
      const nowhere = "";
      await Promise.all([this.find(nowhere), this.memberOf(nowhere, nowhere), this.load(nowhere)]);
    },

    /**
     * Puts the log of a board into its snapshot and answers how many rows left the log. What is merged is what the
     * database holds, never what is in memory; only the rows that were read are removed, in the transaction that
     * writes the snapshot. Rejects, and changes nothing, when somebody else compacted the board meanwhile.
     */
    async compact(id: string): Promise<number> {
      const log = await readLog(database, id);
      const { rows } = log;
      const last = rows.at(-1);
      if (!last) return 0;
      const doc = documentOf(stored(log));
      const state = {
        seq: last.seq,
        bytes: bytesOf(Y.encodeStateAsUpdate(doc)),
        compact: bytesOf(Y.encodeStateAsUpdateV2(doc)),
      };
      doc.destroy();
      await database.$transaction(async (transaction) => {
        // Written first: a transaction that begins by reading can be overtaken and then may not write.
        const { count } = await transaction.boardUpdate.deleteMany({
          where: { boardId: id, seq: { lte: last.seq } },
        });
        if (count !== rows.length) throw new Error(`board ${id} was compacted by somebody else`);
        await transaction.boardSnapshot.upsert({
          where: { boardId: id },
          create: { boardId: id, ...state },
          update: state,
        });
      });
      return rows.length;
    },

    /** Notes an edit for the lists of boards. */
    async touch(id: string, title: string): Promise<void> {
      await database.board.update({ where: { id }, data: { title, updatedAt: new Date() } });
    },

    /** What a member may do; null for who is none. */
    async memberOf(boardId: string, userId: string): Promise<StoredMember | null> {
      return database.member.findUnique({ where: { boardId_userId: { boardId, userId } } });
    },

    /** Those who joined by the edit link, by name. */
    editors(boardId: string) {
      return database.member.findMany({
        where: { boardId, role: "editor" },
        orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
        select: { presents: true, user: { select: { id: true, name: true, color: true } } },
      });
    },

    /** Lets an editor present, or not any more; answers whether there is such an editor. */
    async setPresents(boardId: string, userId: string, presents: boolean): Promise<boolean> {
      const where = { boardId, userId, role: "editor" } as const;
      return (await database.member.updateMany({ where, data: { presents } })).count > 0;
    },

    /** Makes somebody a member or changes their role, and notes that they opened the board. */
    async setRole(boardId: string, userId: string, role: Role): Promise<void> {
      await database.member.upsert({
        where: { boardId_userId: { boardId, userId } },
        create: { boardId, userId, role },
        update: { role, openedAt: new Date() },
      });
    },

    /** Notes that a member opened the board. */
    async opened(boardId: string, userId: string): Promise<void> {
      await database.member.updateMany({ where: { boardId, userId }, data: { openedAt: new Date() } });
    },

    /**
     * Puts a new key in the place of an old one. Who became a member by the old one is a member no more: a link that
     * was passed on too far is taken back together with what it gave.
     */
    async renewKey(boardId: string, kind: KeyKind, value: string): Promise<void> {
      await database.$transaction([
        database.key.update({ where: { boardId_role: { boardId, role: kind } }, data: { value } }),
        database.member.deleteMany({ where: { boardId, role: kind === "edit" ? "editor" : "viewer" } }),
      ]);
    },

    /** Somebody's boards, last opened first. */
    memberships(userId: string) {
      return database.member.findMany({
        where: { userId },
        orderBy: { openedAt: "desc" },
        include: { board: true },
      });
    },
  };
}

/**
 * A board's rows and its snapshot, in this order: a compaction that ends between the two reads leaves its rows in both,
 * which does no harm. The other way round they would be in neither.
 */
async function readLog(database: Database, boardId: string) {
  const rows = await database.boardUpdate.findMany({
    where: { boardId },
    orderBy: { seq: "asc" },
    select: { seq: true, bytes: true },
  });
  const snapshot = await database.boardSnapshot.findUnique({
    where: { boardId },
    select: { bytes: true, compact: true },
  });
  return { rows, snapshot };
}

type Log = Awaited<ReturnType<typeof readLog>>;

const stored = ({ rows, snapshot }: Log): Stored => ({
  snapshot: snapshot?.bytes ?? null,
  compact: snapshot?.compact ?? null,
  rows: rows.map(({ bytes }) => bytes),
});

/** Prisma wants bytes in a buffer of their own kind. */
function bytesOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

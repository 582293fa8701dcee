import * as Y from "yjs";
import { compareIds } from "../board";
import { commentsOf, isFiniteNumber, isNodeId, LIMITS, type Root, wholePos } from "../schema";
import type { BoardComment, Thread } from "./comment";

/** One entry of `comments`, read on its own. */
type Reading = {
  readonly comment: BoardComment;
  /** The comment that this one answers, or null for the first of a thread. */
  readonly thread: string | null;
  readonly entry: Root;
};

/**
 * Reads all comments of a document as threads, in the order in which they were begun. Never throws and never writes;
 * an entry that cannot be read, and a reply to what is gone, is left out.
 */
export function readThreads(doc: Y.Doc): readonly Thread[] {
  const firsts: Reading[] = [];
  const replies = new Map<string, BoardComment[]>();
  commentsOf(doc).forEach((entry, id) => {
    const reading = readEntry(id, entry);
    if (reading === null) return;
    if (reading.thread === null) firsts.push(reading);
    else {
      const others = replies.get(reading.thread);
      if (others === undefined) replies.set(reading.thread, [reading.comment]);
      else others.push(reading.comment);
    }
  });
  return firsts
    .sort((a, b) => inTurn(a.comment, b.comment))
    .map(({ comment, entry }) => threadOf(comment, entry, replies.get(comment.id) ?? []));
}

function threadOf(first: BoardComment, entry: Root, replies: BoardComment[]): Thread {
  const node: unknown = entry.get("node");
  const at: unknown = entry.get("at");
  const [x, y]: unknown[] = Array.isArray(at) ? at : [];
  return {
    id: first.id,
    node: typeof node === "string" && isNodeId(node) ? node : null,
    at: isFiniteNumber(x) && isFiniteNumber(y) ? wholePos([x, y]) : [0, 0],
    resolved: entry.get("resolved") === true,
    comments: [first, ...replies.sort(inTurn)],
  };
}

function readEntry(id: string, entry: unknown): Reading | null {
  if (!(entry instanceof Y.Map) || !isNodeId(id)) return null;
  const text: unknown = entry.get("text");
  if (typeof text !== "string" || text === "") return null;
  const by: unknown = entry.get("by");
  const byId: unknown = entry.get("byId");
  const turn: unknown = entry.get("turn");
  const thread: unknown = entry.get("thread");
  const comment: BoardComment = {
    id,
    text: text.slice(0, LIMITS.commentLength),
    by: typeof by === "string" ? by.slice(0, LIMITS.nameLength) : "",
    byId: typeof byId === "string" ? byId.slice(0, LIMITS.idLength) : "",
    turn: isFiniteNumber(turn) ? turn : 0,
  };
  return { comment, thread: typeof thread === "string" ? thread : null, entry };
}

function inTurn(a: BoardComment, b: BoardComment): number {
  return a.turn - b.turn || compareIds(a.id, b.id);
}

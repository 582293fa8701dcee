import type { NodeId } from "@gradboard/autodiff";
import * as Y from "yjs";
import { readThreads } from "../comments/read-threads";
import { newNodeIds } from "../ids";
import { commentsOf, entryOf, isFiniteNumber, LIMITS, LOCAL, type Root, wholePos } from "../schema";
import { type Edited, edit, refuse, setField } from "./edit";

/** Who writes, as the server calls them. */
export type Writer = { readonly id: string; readonly name: string };

/** What a new thread is about: a node, or a place in board units. `at` is where it is once the node is gone. */
export type Anchor = { readonly node?: NodeId | undefined; readonly at: readonly [number, number] };

/** Begins a thread. */
export function addComment(
  doc: Y.Doc,
  { text, by, anchor }: { readonly text: string; readonly by: Writer; readonly anchor: Anchor },
  origin: unknown = LOCAL,
): Edited<{ id: string }> {
  return edit(doc, origin, () => {
    if (!anchor.at.every(isFiniteNumber))
      return refuse("not-a-number", "A place on the board must be two numbers.");
    const node = anchor.node === undefined || entryOf(doc, anchor.node) === undefined ? null : anchor.node;
    return write(doc, text, by, (entry) => {
      entry.set("at", wholePos(anchor.at));
      if (node !== null) entry.set("node", node);
    });
  });
}

/** Answers a thread. Opens it again if it was resolved: somebody has more to say. */
export function replyTo(
  doc: Y.Doc,
  thread: string,
  { text, by }: { readonly text: string; readonly by: Writer },
  origin: unknown = LOCAL,
): Edited<{ id: string }> {
  return edit(doc, origin, () => {
    const first = commentOf(doc, thread);
    if (first === undefined) return goneComment();
    const written = write(doc, text, by, (entry) => entry.set("thread", thread));
    if (written.ok) setResolvedField(first, false);
    return written;
  });
}

/** Says that what a thread is about is settled, or that it is not. */
export function setResolved(doc: Y.Doc, thread: string, resolved: boolean, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const first = commentOf(doc, thread);
    if (first === undefined) return goneComment();
    setResolvedField(first, resolved);
    return { ok: true };
  });
}

/** Deletes a comment; the first of a thread goes with all replies. */
export function removeComment(doc: Y.Doc, id: string, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const comments = commentsOf(doc);
    if (!comments.has(id)) return goneComment();
    for (const [other, entry] of comments.entries()) {
      if (entry instanceof Y.Map && entry.get("thread") === id) comments.delete(other);
    }
    comments.delete(id);
    return { ok: true };
  });
}

/** Notes where nodes stood that are about to be deleted: comments about them stay there. Run it inside an edit. */
export function keepAnchors(doc: Y.Doc, doomed: ReadonlyMap<unknown, readonly [number, number]>): void {
  commentsOf(doc).forEach((entry) => {
    if (!(entry instanceof Y.Map)) return;
    const at = doomed.get(entry.get("node"));
    if (at !== undefined) setField(entry, "at", wholePos(at));
  });
}

function write(doc: Y.Doc, said: string, by: Writer, more: (entry: Y.Map<unknown>) => void) {
  const text = said.trim();
  if (text === "" || text.length > LIMITS.commentLength) {
    return refuse("no-text", `A comment has between 1 and ${LIMITS.commentLength} characters.`);
  }
  const comments = commentsOf(doc);
  if (comments.size >= LIMITS.comments) {
    return refuse("too-many-nodes", `A board holds at most ${LIMITS.comments} comments. Delete some first.`);
  }
  const id = newNodeIds(1).join();
  const entry = new Y.Map<unknown>();
  entry.set("text", text);
  entry.set("by", by.name.slice(0, LIMITS.nameLength));
  entry.set("byId", by.id);
  // Clocks of laptops are wrong: the order is that of what was there when it was written.
  entry.set("turn", lastTurn(doc) + 1);
  more(entry);
  comments.set(id, entry);
  return { ok: true as const, id };
}

function setResolvedField(first: Root, resolved: boolean): void {
  if (resolved === (first.get("resolved") === true)) return;
  if (resolved) first.set("resolved", true);
  else first.delete("resolved");
}

function commentOf(doc: Y.Doc, id: string): Root | undefined {
  const entry = commentsOf(doc).get(id);
  return entry instanceof Y.Map && entry.get("thread") === undefined ? entry : undefined;
}

function goneComment() {
  return refuse("unknown-node", "This comment is no longer on the board.");
}

function lastTurn(doc: Y.Doc): number {
  let last = 0;
  for (const { comments } of readThreads(doc)) for (const { turn } of comments) last = Math.max(last, turn);
  return last;
}

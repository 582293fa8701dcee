import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardDoc, countWrites, find, must, refusal, replicas, syncAll } from "../../test/boards";
import { CommentReader } from "../comments/comment-reader";
import { readThreads } from "../comments/read-threads";
import { commentsOf, LIMITS } from "../schema";
import { createUndo } from "../undo";
import { addComment, removeComment, replyTo, setResolved } from "./comments";
import { moveNodes } from "./move-nodes";
import { removeNodes } from "./remove-nodes";

const ada = { id: "u1", name: "Ada" };
const ben = { id: "u2", name: "Ben" };
const at = [10, 20] as const;

function said(doc: Y.Doc): string[][] {
  return readThreads(doc).map(({ comments }) => comments.map(({ by, text }) => `${by}: ${text}`));
}

describe("comments", () => {
  it("[B80] are threads of what people said, in the order in which they said it", () => {
    const doc = boardDoc("x*2");
    const first = must(
      addComment(doc, { text: " Why 2? ", by: ada, anchor: { node: find(doc, "x"), at } }),
    ).id;
    must(addComment(doc, { text: "Here", by: ben, anchor: { at } }));
    must(replyTo(doc, first, { text: "Why not?", by: ben }));
    must(replyTo(doc, first, { text: "Well.", by: ada }));
    expect(said(doc)).toEqual([["Ada: Why 2?", "Ben: Why not?", "Ada: Well."], ["Ben: Here"]]);
    expect(readThreads(doc).map(({ node }) => node)).toEqual([find(doc, "x"), null]);
    expect(refusal(addComment(doc, { text: "  ", by: ada, anchor: { at } }))).toContain("characters");
    const long = "x".repeat(LIMITS.commentLength + 1);
    expect(refusal(replyTo(doc, first, { text: long, by: ada }))).toContain("characters");
    expect(refusal(replyTo(doc, "nobody", { text: "?", by: ada }))).toContain("no longer");
  });

  it("[B81] stay where their node stood when it is deleted, and are at it again after undo", () => {
    const doc = boardDoc("x*2");
    const undo = createUndo(doc);
    const x = find(doc, "x");
    must(addComment(doc, { text: "?", by: ada, anchor: { node: x, at } }));
    must(moveNodes(doc, new Map([[x, [300, 400]]])));
    undo.startGesture();
    must(removeNodes(doc, [x]));
    expect(readThreads(doc)[0]).toMatchObject({ node: x, at: [300, 400] });
    undo.undo();
    expect(readThreads(doc)[0]).toMatchObject({ node: x, at: [10, 20] });
  });

  it("[B82] are resolved, and open again with a reply", () => {
    const doc = boardDoc();
    const { id } = must(addComment(doc, { text: "?", by: ada, anchor: { at } }));
    must(setResolved(doc, id, true));
    expect(countWrites(doc, () => must(setResolved(doc, id, true)))).toBe(0);
    expect(readThreads(doc)[0]?.resolved).toBe(true);
    must(replyTo(doc, id, { text: "Not yet", by: ben }));
    expect(readThreads(doc)[0]?.resolved).toBe(false);
  });

  it("[B83] are gone when they are deleted, the first with its replies, also those of others written meanwhile", () => {
    const [a, b] = replicas(2);
    if (a === undefined || b === undefined) throw new Error();
    const { id } = must(addComment(a, { text: "?", by: ada, anchor: { at } }));
    syncAll([a, b]);
    must(replyTo(a, id, { text: "!", by: ada }));
    must(removeComment(a, id));
    must(replyTo(b, id, { text: "late", by: ben }));
    syncAll([a, b]);
    expect(said(a)).toEqual([]);
    expect(said(b)).toEqual([]);
  });

  it("[B28] are carried by undo and redo", () => {
    const doc = boardDoc();
    const undo = createUndo(doc);
    undo.startGesture();
    must(addComment(doc, { text: "?", by: ada, anchor: { at } }));
    expect(undo.undo()).toEqual({ kind: "done", skipped: 0 });
    expect(said(doc)).toEqual([]);
    undo.redo();
    expect(said(doc)).toEqual([["Ada: ?"]]);
  });

  it("[B84] are followed: once per change, the same object for a thread that is as before", () => {
    const doc = boardDoc();
    const first = must(addComment(doc, { text: "one", by: ada, anchor: { at } })).id;
    let heard = 0;
    const reader = new CommentReader(doc, () => {
      heard += 1;
    });
    const [before] = reader.threads;
    must(addComment(doc, { text: "two", by: ada, anchor: { at } }));
    expect(heard).toBe(1);
    expect(reader.threads[0]).toBe(before);
    must(setResolved(doc, first, true));
    expect(heard).toBe(2);
    commentsOf(doc).set("junk", 7);
    expect(heard).toBe(2);
    reader.destroy();
    must(removeComment(doc, first));
    expect(heard).toBe(2);
  });
});

describe("[B6] [B27] [B85] comments of several people", () => {
  const act = fc.record({
    kind: fc.constantFrom("add", "reply", "resolve", "remove", "pull", "junk", "undo"),
    who: fc.nat(2),
    pick: fc.nat(9),
  });
  const junk = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.array(fc.integer(), { maxLength: 3 }),
  );
  it("read the same on all boards in the end, whatever stands there", () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 30 }),
        fc.array(junk, { minLength: 7, maxLength: 7 }),
        (acts, values) => {
          const docs = replicas(3);
          const undos = docs.map((doc) => createUndo(doc));
          for (const { kind, who, pick } of acts) {
            const doc = docs[who];
            if (doc === undefined) continue;
            const threads = readThreads(doc);
            const id = threads[pick % Math.max(1, threads.length)]?.id ?? "none";
            undos[who]?.startGesture();
            if (kind === "add") addComment(doc, { text: `t${pick}`, by: ada, anchor: { at } });
            else if (kind === "reply") replyTo(doc, id, { text: `r${pick}`, by: ben });
            else if (kind === "resolve") setResolved(doc, id, pick % 2 === 0);
            else if (kind === "remove") removeComment(doc, id);
            else if (kind === "undo") undos[who]?.undo();
            else if (kind === "pull") syncAll(docs);
            else {
              const fields = ["text", "by", "byId", "turn", "thread", "at", "node"];
              const entry = new Y.Map(fields.map((field, index) => [field, values[(index + pick) % 7]]));
              commentsOf(doc).set(`c${pick}`, pick % 3 === 0 ? values[0] : entry);
            }
          }
          syncAll(docs);
          const first = docs[0];
          for (const doc of docs) expect(readThreads(doc)).toEqual(first && readThreads(first));
        },
      ),
      { numRuns: 100 },
    );
  });
});

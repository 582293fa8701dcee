import type { Thread } from "@gradboard/board";
import { describe, expect, it } from "vitest";
import { isUnread, parseSeen } from "./seen-comments";
import { shownThreads } from "./shown-threads";
import { threadPlace } from "./thread-place";

function thread(id: string, byId: string, resolved = false): Thread {
  return {
    id,
    node: "n",
    at: [1, 2],
    resolved,
    comments: [{ id, text: "?", by: byId, byId, turn: 1 }],
  };
}

describe("comments on the screen", () => {
  it("stand at their node, or where it was", () => {
    const node = { id: "n", op: "variable", pos: [100, 50] as const, inputs: [] };
    const nodes = new Map([["n", { position: [100, 50] as const, node }]]);
    expect(threadPlace(thread("a", "u"), nodes)).toEqual([284, 50]);
    expect(threadPlace(thread("a", "u"), new Map())).toEqual([1, 2]);
  });

  it("are unread while somebody else's words were not seen", () => {
    expect(isUnread(thread("a", "ada"), new Set(), "ben")).toBe(true);
    expect(isUnread(thread("a", "ada"), new Set(["a"]), "ben")).toBe(false);
    expect(isUnread(thread("a", "ada"), new Set(), "ada")).toBe(false);
  });

  it("are remembered as read, whatever was stored", () => {
    expect(parseSeen('["a",7,"b"]')).toEqual(new Set(["a", "b"]));
    for (const junk of [null, "", "{", "7"]) expect(parseSeen(junk)).toEqual(new Set());
  });

  it("are listed by what is asked for; the one that is open stays", () => {
    const threads = [thread("open", "ada"), thread("read", "ada"), thread("done", "ada", true)];
    const ids = (filter: Parameters<typeof shownThreads>[1]["filter"], opened: string | null = null) =>
      shownThreads(threads, { filter, seen: new Set(["read"]), me: "ben", opened }).map(({ id }) => id);
    expect(ids("open")).toEqual(["open", "read"]);
    expect(ids("unread")).toEqual(["open", "done"]);
    expect(ids("resolved")).toEqual(["done"]);
    expect(ids("unread", "read")).toEqual(["open", "read", "done"]);
  });
});

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pino from "pino";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { LogRow } from "../store/boards";
import { Committer } from "./committer";
import { Room } from "./room";

/** What a file imports for more than its types. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(import.meta.dirname, "..", `${file}.ts`), "utf8");
  const found = text.matchAll(/^import (?!type)([^;]*?) from "([^"]+)";/gms);
  return [...found].flatMap(([, names = "", from = ""]) =>
    /^\{(\s*type \w+,?)+\s*\}$/.test(names) ? [] : [from],
  );
}

/** The folders a room is made of. */
const own = ["sync", "presenting"];

/** Everything outside of them that a room works with; files are named as seen from `server`. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  const outside = new Set<string>();
  if (seen.has(file)) return outside;
  seen.add(file);
  for (const from of importsOf(file)) {
    const path = from.startsWith(".") ? join(dirname(file), from) : null;
    if (path === null || !own.includes(dirname(path))) outside.add(path ?? from);
    else for (const further of reach(path, seen)) outside.add(further);
  }
  return outside;
}

describe("the world outside a room", () => {
  it("[S65] is reached by one interface: neither database nor network nor disk by another way", () => {
    const allowed =
      /^(yjs|lib0\/\w+|@gradboard\/[\w/]+|node:crypto|node:perf_hooks|(boards\/(?:tokens|lesson-texts)|settings\/limits|observe\/metrics|store\/stored))$/;
    const reached = [...reach("sync/room")];
    expect(reached).toContain("yjs");
    expect(reached.filter((name) => !allowed.test(name))).toEqual([]);
  });

  it("[S65] takes edits of one board from several rooms, as several servers on one log would have them", async () => {
    const rows: LogRow[] = [];
    const server = () => {
      const log = pino({ level: "silent" });
      const committer = new Committer({ append: async (more) => void rows.push(...more), log });
      return {
        committer,
        room: new Room("a", { snapshot: null, rows: [] }, committer),
      };
    };
    const servers = [server(), server(), server()];
    for (const [index, { room }] of servers.entries())
      for (let edit = 0; edit < 5; edit++) room.doc.getMap("m").set(`${index}/${edit}`, edit);
    await Promise.all(servers.map(({ committer }) => committer.flush()));
    const loaded = new Y.Doc();
    for (const { boardId, bytes } of rows.reverse()) if (boardId === "a") Y.applyUpdate(loaded, bytes);
    expect(loaded.getMap("m").size).toBe(15);
  });
});

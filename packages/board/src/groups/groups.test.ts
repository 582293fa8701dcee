import { describe, expect, it } from "vitest";
import { boardDoc, find, must, replicas, syncAll, writeRaw } from "../../test/boards";
import { BoardReader } from "../board-reader";
import { addFormula } from "../edits/add-formula";
import { groupNodes, setCollapsed, ungroup } from "../edits/groups";
import { removeNodes } from "../edits/remove-nodes";
import { readBoard } from "../read-board";
import { nodesOf } from "../schema";
import { blockSize, groupShapes } from "./group-shapes";
import { groupTree } from "./group-tree";

describe("reading groups", () => {
  it("[B48] a group without nodes is none, and parents that are gone or no groups are left out", () => {
    const doc = boardDoc("x*y");
    const [x, y] = [find(doc, "x"), find(doc, "y")];
    writeRaw(doc, "empty", { op: "group", title: "nobody" });
    writeRaw(doc, "g", { op: "group", title: 7, parent: "nowhere", collapsed: "yes" });
    nodesOf(doc).forEach((entry, id) => {
      if (typeof entry === "object" && entry !== null && "set" in entry && typeof entry.set === "function")
        entry.set("parent", id === x ? "g" : id === y ? find(doc, "mul") : 3);
    });
    const board = readBoard(doc);
    expect([...board.groups.values()]).toEqual([{ id: "g", title: "", collapsed: false, parent: null }]);
    expect(
      [...board.nodes.values()].map(({ parent }) => parent).filter((parent) => parent !== undefined),
    ).toEqual(["g"]);
    expect(board.problems).toEqual([]);
  });

  it("[B48] a circle of groups is opened at the lowest id, wherever reading begins", () => {
    for (const order of [
      ["a", "b", "c"],
      ["c", "a", "b"],
      ["b", "c", "a"],
    ]) {
      const doc = boardDoc("x*y");
      const next: Record<string, string> = { a: "b", b: "c", c: "a" };
      for (const id of order) writeRaw(doc, id, { op: "group", parent: next[id] });
      writeRaw(doc, "self", { op: "group", parent: "self" });
      writeRaw(doc, "tail", { op: "group", parent: "c" });
      writeRaw(doc, "one", { op: "constant", value: 1, pos: [0, 0], parent: "b" });
      writeRaw(doc, "two", { op: "constant", value: 2, pos: [0, 0], parent: "self" });
      writeRaw(doc, "three", { op: "constant", value: 3, pos: [0, 0], parent: "tail" });
      const board = readBoard(doc);
      const parents = Object.fromEntries([...board.groups].map(([id, { parent }]) => [id, parent]));
      expect(parents).toEqual({ a: null, b: "c", c: "a", self: null, tail: "c" });
      expect(groupTree(board).nodesIn.get("a")).toEqual(["one", "three"]);
    }
  });

  it("[B14] keeps every group and the map of them the same object until one reads otherwise", () => {
    const doc = boardDoc("x*y");
    const { id } = must(groupNodes(doc, [find(doc, "x"), find(doc, "y")]));
    const reader = new BoardReader(doc);
    const before = reader.board;
    must(addFormula(doc, "sin(x)", [0, 0]));
    expect(reader.board).not.toBe(before);
    expect(reader.board.groups).toBe(before.groups);
    expect(reader.board.nodes.get(find(doc, "x"))).toBe(before.nodes.get(find(doc, "x")));
    must(setCollapsed(doc, id, true));
    expect(reader.board.groups.get(id)?.collapsed).toBe(true);
    reader.destroy();
  });
});

describe("two people at once", () => {
  it("[B49] one puts nodes into a group that the other takes apart or deletes", () => {
    for (const away of ["ungroup", "delete"]) {
      const [a, b] = replicas(2, "x*y+z");
      if (a === undefined || b === undefined) throw new Error();
      const { id } = must(groupNodes(a, [find(a, "x")]));
      syncAll([a, b]);
      if (away === "ungroup") must(ungroup(a, [id]));
      else must(removeNodes(a, [id]));
      const own = must(groupNodes(b, [id, find(b, "y")])).id;
      syncAll([a, b]);
      expect(readBoard(a)).toEqual(readBoard(b));
      const board = readBoard(a);
      expect([...board.groups.keys()]).toEqual([own]);
      expect(board.nodes.get(find(a, "y"))?.parent).toBe(own);
      expect(board.nodes.size).toBe(away === "ungroup" ? 5 : 4);
    }
  });

  it("[B48] each puts the other's group into their own: both are there, one in the other", () => {
    const [a, b] = replicas(2, "x*y+z");
    if (a === undefined || b === undefined) throw new Error();
    const first = must(groupNodes(a, [find(a, "x")])).id;
    const second = must(groupNodes(a, [find(a, "y")])).id;
    syncAll([a, b]);
    const put = (doc: typeof a, id: string, parent: string) => {
      const entry: unknown = nodesOf(doc).get(id);
      if (typeof entry === "object" && entry !== null && "set" in entry && typeof entry.set === "function")
        entry.set("parent", parent);
    };
    put(a, first, second);
    put(b, second, first);
    syncAll([a, b]);
    expect(readBoard(a)).toEqual(readBoard(b));
    const [low = "", high = ""] = [first, second].sort();
    expect(readBoard(a).groups.get(low)?.parent).toBeNull();
    expect(readBoard(a).groups.get(high)?.parent).toBe(low);
  });
});

describe("the tree of groups", () => {
  it("[B52] has one input for each source outside, and an output for what is used outside or is the target", () => {
    const doc = boardDoc("h = x*y; g = sin(h); k = h*z; g + k");
    const of = (name: string) => find(doc, name);
    const inner = must(groupNodes(doc, [of("h"), of("g")])).id;
    const outer = must(groupNodes(doc, [inner, of("add"), of("x")], { collapsed: true })).id;
    const { ports, order, blockOf } = groupTree(readBoard(doc));
    expect(order).toEqual([outer, inner]);
    expect(ports.get(inner)?.inputs.map(({ source }) => source)).toEqual([of("x"), of("y")]);
    expect(new Set(ports.get(inner)?.outputs)).toEqual(new Set([of("h"), of("g")]));
    expect(ports.get(outer)?.inputs).toEqual([
      { source: of("y"), wires: [{ to: of("h"), port: 1 }] },
      { source: of("k"), wires: [{ to: of("add"), port: 1 }] },
    ]);
    expect(new Set(ports.get(outer)?.outputs)).toEqual(new Set([of("h"), of("add")]));
    expect([blockOf.get(inner), blockOf.get(of("h")), blockOf.get(outer), blockOf.get(of("z"))]).toEqual([
      outer,
      outer,
      undefined,
      undefined,
    ]);
  });

  it("[B52] one source that feeds two ports inside is one input with both wires", () => {
    const doc = boardDoc("x*x");
    const { id } = must(groupNodes(doc, [find(doc, "mul")]));
    const product = find(doc, "mul");
    expect(groupTree(readBoard(doc)).ports.get(id)?.inputs).toEqual([
      {
        source: find(doc, "x"),
        wires: [
          { to: product, port: 0 },
          { to: product, port: 1 },
        ],
      },
    ]);
  });

  it("[B51] a frame is around all it holds, a block in the middle of it", () => {
    const doc = boardDoc("x*y");
    const { id } = must(groupNodes(doc, [find(doc, "x"), find(doc, "y")]));
    const frame = groupShapes(readBoard(doc)).get(id);
    must(setCollapsed(doc, id, true));
    const block = groupShapes(readBoard(doc)).get(id);
    if (frame === undefined || block === undefined) throw new Error();
    expect(Math.abs(block.x + block.width / 2 - frame.x - frame.width / 2)).toBeLessThanOrEqual(1);
    const ports = (outputs: number) => ({ inputs: [], outputs: Array.from({ length: outputs }, String) });
    expect(blockSize(ports(1))).toEqual(blockSize(ports(0)));
    expect(blockSize(ports(4)).height).toBeGreaterThan(blockSize(ports(2)).height);
  });
});

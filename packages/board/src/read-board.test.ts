import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardDoc, countWrites, find, kinds, must, replicas, syncAll, writeRaw } from "../test/boards";
import { BoardReader } from "./board-reader";
import { addNode } from "./edits/add-node";
import { seedBoard, setTarget } from "./edits/board-settings";
import { removeNodes } from "./edits/remove-nodes";
import { connect } from "./edits/wires";
import { graphOf } from "./graph-of";
import { noPlan } from "./lesson/lesson-plan";
import { readBoard } from "./read-board";
import { metaOf, nodesOf } from "./schema";

describe("layout of the document", () => {
  it("[B1] keeps a wire on the port it feeds and a place as one value of whole numbers", () => {
    const doc = boardDoc();
    const x = must(addNode(doc, { op: "variable", pos: [10.4, -0.2] })).id;
    const add = must(addNode(doc, { op: "add", pos: [200, 0] })).id;
    must(connect(doc, x, add, 0));
    must(connect(doc, x, add, 1));
    expect(nodesOf(doc).toJSON()).toEqual({
      [x]: { op: "variable", pos: [10, 0], name: "x", value: 1 },
      [add]: { op: "add", pos: [200, 0], "in:0": x, "in:1": x },
    });
    expect(metaOf(doc).toJSON()).toEqual({ schema: 1, title: "Board" });
  });

  it("[B2] an empty document reads as an empty board", () => {
    const board = readBoard(new Y.Doc());
    expect({ ...board, nodes: [...board.nodes], groups: [...board.groups] }).toEqual({
      schema: 1,
      title: "",
      target: null,
      lesson: null,
      plan: noPlan,
      nodes: [],
      groups: [],
      problems: [],
      readable: true,
    });
  });
});

describe("reading", () => {
  it("[B46] knows the lesson a board was begun from, if that can be one", () => {
    const doc = new Y.Doc();
    seedBoard(doc, { title: "Board", lesson: "square-of-a-line" });
    expect(readBoard(doc).lesson).toBe("square-of-a-line");
    for (const junk of [7, "x".repeat(65), null]) {
      metaOf(doc).set("lesson", junk);
      expect(readBoard(doc).lesson).toBeNull();
    }
  });

  it("[B5] an unreadable node is a problem, the rest reads, and its bytes stay", () => {
    const doc = boardDoc("x*2");
    nodesOf(doc).set("junk", [1, 2]);
    writeRaw(doc, "no-op", { pos: [0, 0] });
    const before = Y.encodeStateAsUpdate(doc);
    const board = readBoard(doc);
    expect(board.nodes.size).toBe(3);
    expect(board.problems.map((problem) => ("node" in problem ? problem.node : null)).sort()).toEqual([
      "junk",
      "no-op",
    ]);
    expect(kinds(board)).toEqual(["unreadable-node", "unreadable-node"]);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("[B5] an unreadable field is left out and named", () => {
    const doc = boardDoc();
    writeRaw(doc, "n", {
      op: "add",
      pos: ["here"],
      "in:0": 7,
      "in:9": "n",
      name: "sin",
      min: 5,
      max: 1,
      other: 1,
    });
    const board = readBoard(doc);
    expect(board.nodes.get("n")).toEqual({ id: "n", op: "add", pos: [0, 0], inputs: [null, null] });
    const fields = board.problems.map((problem) => problem.kind === "unreadable-field" && problem.field);
    expect(fields).toEqual(["name", "pos", "in:0", "in:9", "range"]);
  });

  it("[B5] ids that would break keys of wires or objects are unreadable", () => {
    const doc = boardDoc();
    for (const id of ["", "a:1", "a b", "__proto__", "x".repeat(65)]) writeRaw(doc, id, { op: "add" });
    expect(readBoard(doc).nodes.size).toBe(0);
    expect(readBoard(doc).problems).toHaveLength(5);
  });

  it("[B5] an operation nobody knows keeps its wires", () => {
    const doc = boardDoc("x");
    writeRaw(doc, "odd", { op: "conv", pos: [1, 2], "in:2": find(doc, "x") });
    expect(readBoard(doc).nodes.get("odd")?.inputs).toEqual([null, null, find(doc, "x")]);
  });

  it("[B7] a value that is missing or not finite is left out and a problem", () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, "2", null, 2n, {}]) {
      const doc = boardDoc();
      writeRaw(doc, "x", { op: "variable", pos: [0, 0], name: "x", value });
      const board = readBoard(doc);
      expect(board.nodes.get("x")?.value).toBeUndefined();
      expect(kinds(board)).toEqual(["unreadable-field"]);
      expect(board.problems[0]?.message).toContain("value of x");
    }
  });

  it("[B8] a wire from a deleted node leaves its port empty, and returns with the node", () => {
    const [a, b] = replicas(2, "x*2");
    if (a === undefined || b === undefined) throw new Error();
    const add = must(addNode(a, { op: "neg", pos: [0, 0] })).id;
    syncAll([a, b]);
    const product = find(a, "mul");
    must(connect(a, product, add, 0));
    must(removeNodes(b, [product]));
    syncAll([a, b]);
    const board = readBoard(a);
    expect(board.nodes.get(add)?.inputs).toEqual([null]);
    expect(board.problems).toEqual([
      expect.objectContaining({ kind: "dangling-wire", node: add, port: 0, from: product }),
    ]);
    writeRaw(a, product, { op: "mul", pos: [0, 0] });
    expect(readBoard(a).nodes.get(add)?.inputs).toEqual([product]);
  });

  it("[B9] two variables called x after concurrent edits are both a problem", () => {
    const docs = replicas(2);
    for (const doc of docs) must(addNode(doc, { op: "variable", pos: [0, 0] }));
    syncAll(docs);
    for (const doc of docs) {
      const board = readBoard(doc);
      expect(kinds(board)).toEqual(["duplicate-name", "duplicate-name"]);
      expect(board.problems.map((problem) => "node" in problem && problem.node)).toEqual([
        ...board.nodes.keys(),
      ]);
      expect(board.problems[0]?.message).toContain("2 nodes are called x. Rename");
    }
  });

  it("[B10] a loop closed from two sides is on both boards with all its wires", () => {
    const docs = replicas(2);
    const [a, b] = docs;
    if (a === undefined || b === undefined) throw new Error();
    const one = must(addNode(a, { op: "neg", pos: [0, 0] })).id;
    const two = must(addNode(a, { op: "exp", pos: [0, 0] })).id;
    syncAll(docs);
    must(connect(a, one, two, 0));
    must(connect(b, two, one, 0));
    syncAll(docs);
    for (const doc of docs) {
      expect(readBoard(doc).nodes.get(one)?.inputs).toEqual([two]);
      expect(readBoard(doc).nodes.get(two)?.inputs).toEqual([one]);
    }
  });

  it("[B11] a target deleted by somebody else reads as none and is a problem; no target is not", () => {
    const docs = replicas(2, "x*2");
    const [a, b] = docs;
    if (a === undefined || b === undefined) throw new Error();
    must(setTarget(a, find(a, "x")));
    must(removeNodes(b, [find(b, "x")]));
    syncAll(docs);
    expect(readBoard(a).target).toBeNull();
    expect(kinds(readBoard(a))).toEqual(["unknown-target"]);
    must(setTarget(a, null));
    expect(kinds(readBoard(a))).toEqual([]);
  });

  it("[B12] a newer schema is shown, but not edited", () => {
    const doc = boardDoc("x*2");
    metaOf(doc).set("schema", 2);
    const board = readBoard(doc);
    expect(board.readable).toBe(false);
    expect(board.nodes.size).toBe(3);
    expect(kinds(board)).toEqual(["newer-schema"]);
    const writes = countWrites(doc, () => {
      expect(addNode(doc, { op: "add", pos: [0, 0] })).toMatchObject({ fault: { kind: "newer-schema" } });
    });
    expect(writes).toBe(0);
  });
});

describe("hostile documents", () => {
  const leaf = fc.oneof(
    fc.anything({ withBigInt: false }).filter(isStorable),
    fc.double(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom(
      () => new Y.Text("t"),
      () => Y.Array.from([1, "n1"]),
      () => new Y.XmlText("t"),
      () => new Y.XmlElement("p"),
      () => new Y.XmlFragment(),
      () => new Y.Map([["op", "add"]]),
      () => new Y.XmlHook("add"),
      () => new Y.Doc(),
    ),
  );
  const id = fc.constantFrom("n1", "n2", "n3", "", "__proto__", "constructor", "a:b");
  const field = fc.constantFrom(
    "op",
    "pos",
    "text",
    "size",
    "color",
    "points",
    "name",
    "value",
    "min",
    "max",
    "in:0",
    "in:1",
    "in:99",
    "in:-1",
    "parent",
    "collapsed",
  );
  const plausible = fc.constantFrom<unknown>(
    "note",
    "ink",
    "frame",
    "add",
    "group",
    true,
    "variable",
    "constant",
    "n1",
    "n2",
    "x",
    1,
    [0, 0],
  );
  const fields = fc.dictionary(field, fc.oneof(leaf, plausible));
  const write = fc.oneof(
    fc.record({ kind: fc.constant("node" as const), id, fields }),
    fc.record({ kind: fc.constant("entry" as const), id, value: leaf }),
    fc.record({
      kind: fc.constant("meta" as const),
      id: fc.constantFrom("schema", "title", "target", "lesson", "lesson:intro", "step:asks:value a"),
      value: leaf,
    }),
  );
  const made = (value: unknown): unknown => (typeof value === "function" ? value() : value);

  it("[B4] [B5] [B6] junk of every type in every place reads without a throw or a write", () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
        const doc = new Y.Doc();
        const reader = new BoardReader(doc);
        for (const one of writes) {
          if (one.kind === "meta") metaOf(doc).set(one.id, made(one.value));
          else if (one.kind === "entry") nodesOf(doc).set(one.id, made(one.value));
          else {
            const entry = new Y.Map();
            nodesOf(doc).set(one.id, entry);
            for (const [key, value] of Object.entries(one.fields)) entry.set(key, made(value));
          }
        }
        let board = readBoard(doc);
        expect(countWrites(doc, () => (board = readBoard(doc)))).toBe(0);
        expect(reader.board).toEqual(board);
        for (const problem of board.problems) expect(problem.message).toMatch(/^\S.*\.$/);
        const copy = new Y.Doc();
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
        expect(readBoard(copy)).toEqual(board);
      }),
      { numRuns: 300 },
    );
  });

  it("[B4] what is nested thousands deep, and roots that are lists, read without a throw", () => {
    const doc = boardDoc("x*2");
    let deep: unknown = 1;
    for (let level = 0; level < 2_000; level++) deep = level % 2 ? [deep] : { deep };
    writeRaw(doc, "values", { op: "add", pos: deep, name: deep, value: deep, "in:0": deep });
    metaOf(doc).set("title", deep);
    let inner = new Y.Map<unknown>();
    writeRaw(doc, "types", { op: inner });
    doc.transact(() => {
      for (let level = 0; level < 10_000; level++) {
        const next = new Y.Map<unknown>();
        inner.set("op", next);
        inner = next;
      }
    });
    const lists = new Y.Doc();
    lists.getArray("nodes").push([1, new Y.Map([["op", "add"]]), deep]);
    lists.getText("meta").insert(0, "no settings");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(lists));
    const reader = new BoardReader(doc);
    const board = readBoard(doc);
    expect(reader.board).toEqual(board);
    expect([...board.nodes.values()].filter(({ name }) => name === "x")).toHaveLength(1);
    expect(kinds(board)).toContain("unreadable-node");
    expect(graphOf(board).nodes.map(({ name }) => name)).toContain("x");
  });

  it("[B4] [B13] random bytes that decode as updates read without a throw, at once and by following", () => {
    const seed = Y.encodeStateAsUpdate(boardDoc("(4*x+1)^2"));
    const edits = fc.array(fc.tuple(fc.nat(seed.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.oneof(edits, fc.uint8Array({ maxLength: 60 })), (change) => {
        const bytes = change instanceof Uint8Array ? change : Uint8Array.from(seed);
        if (!(change instanceof Uint8Array)) for (const [at, byte] of change) bytes[at] = byte;
        const doc = new Y.Doc();
        const reader = new BoardReader(doc);
        try {
          Y.applyUpdate(doc, bytes);
        } catch {
          // Bytes that are no update are refused by Yjs; whatever got in before must still be readable.
        }
        expect(reader.board).toEqual(readBoard(doc));
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether Yjs can store the value: it encodes what JSON does, and numbers that JSON does not. */
function isStorable(value: unknown): boolean {
  try {
    new Y.Doc().getMap().set("value", value);
    return true;
  } catch {
    return false;
  }
}

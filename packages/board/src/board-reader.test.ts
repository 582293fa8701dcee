import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardDoc, countWrites, find, must, writeRaw } from "../test/boards";
import { anyEdit, apply } from "../test/random-edits";
import type { Board } from "./board";
import { BoardReader } from "./board-reader";
import { addFormula } from "./edits/add-formula";
import { setTarget, setTitle } from "./edits/board-settings";
import { moveNodes } from "./edits/move-nodes";
import { removeNodes } from "./edits/remove-nodes";
import { setRange, setValue } from "./edits/values";
import { connect } from "./edits/wires";
import { graphOf, sameStructure } from "./graph-of";
import { readBoard } from "./read-board";
import { commentsOf, nodesOf } from "./schema";

describe("following a document", () => {
  it("[B13] reads only the nodes a transaction touched", () => {
    const doc = boardDoc("(4*x+1)^2");
    const reader = new BoardReader(doc);
    const reads = (run: () => void): number => {
      const before = reader.nodesRead;
      run();
      return reader.nodesRead - before;
    };
    expect(reader.nodesRead).toBe(7);
    expect(reads(() => must(setValue(doc, find(doc, "x"), 5)))).toBe(1);
    expect(reads(() => must(moveNodes(doc, new Map([[find(doc, "mul"), [9, 9]]]))))).toBe(1);
    expect(reads(() => must(setTitle(doc, "New")))).toBe(0);
    // The node that goes costs nothing, the one it fed is read again.
    expect(reads(() => must(removeNodes(doc, [find(doc, "x")])))).toBe(1);
  });

  it("[B14] keeps every object that reads as before", () => {
    const doc = boardDoc("(4*x+1)^2");
    writeRaw(doc, "junk", {});
    const reader = new BoardReader(doc);
    const first = reader.board;
    must(setTitle(doc, "New"));
    expect(reader.board).not.toBe(first);
    expect(reader.board.nodes).toBe(first.nodes);
    expect(reader.board.problems).toBe(first.problems);

    const x = find(doc, "x");
    must(setValue(doc, x, 3));
    expect(reader.board.problems).toBe(first.problems);
    const changed = [...first.nodes].filter(([id, node]) => reader.board.nodes.get(id) !== node);
    expect(changed.map(([id]) => id)).toEqual([x]);
  });

  it("[B14] a field rewritten with an equal value changes no object", () => {
    const doc = boardDoc("x*2");
    const reader = new BoardReader(doc);
    const before = reader.board;
    const entry = nodesOf(doc).get(find(doc, "x"));
    if (!(entry instanceof Y.Map)) throw new Error();
    entry.set("pos", [...(before.nodes.get(find(doc, "x"))?.pos ?? [])]);
    entry.set("unheard-of", 1);
    expect(reader.board).toBe(before);
  });

  it("[B15] tells once of each transaction that changed the board, and never writes", () => {
    const doc = boardDoc();
    const reader = new BoardReader(doc);
    const boards: Board[] = [];
    const unsubscribe = reader.subscribe((board) => boards.push(board));
    const writes = countWrites(doc, () => must(addFormula(doc, "(4*x+1)^2", [0, 0])));
    expect([boards.length, writes]).toEqual([1, 1]);
    expect(boards[0]).toBe(reader.board);
    commentsOf(doc).set("c", new Y.Map());
    expect(boards).toHaveLength(1);
    unsubscribe();
    must(setTitle(doc, "Other"));
    expect(boards).toHaveLength(1);
    reader.destroy();
    must(setTitle(doc, "After"));
    expect(reader.board.title).toBe("Other");
  });

  it("[B4] [B13] junk in the list of a map is passed over", () => {
    const doc = new Y.Doc();
    const foreign = new Y.Doc();
    foreign.getArray("nodes").push([new Y.Map([["op", "add"]]), 1]);
    foreign.getArray("meta").push([1]);
    const reader = new BoardReader(doc);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(foreign));
    const nested = foreign.getArray("nodes").get(0);
    if (nested instanceof Y.Map) nested.set("op", "mul");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(foreign));
    expect(reader.board).toEqual(readBoard(doc));
    expect(reader.board.nodes.size).toBe(0);
  });

  it("[B13] [B6] always equals a full reading, whatever is done", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const doc = boardDoc("x*y+2");
        const reader = new BoardReader(doc);
        for (const one of edits) {
          apply(doc, one);
          expect(reader.board).toEqual(readBoard(doc));
          expect([...reader.board.nodes.keys()]).toEqual([...readBoard(doc).nodes.keys()]);
          expect(graphOf(reader.board)).toEqual(graphOf(readBoard(doc)));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the graph of a board", () => {
  it("[B16] stays the same object when only places, ranges, title or target change", () => {
    const doc = boardDoc("(4*x+1)^2");
    const reader = new BoardReader(doc);
    const graph = graphOf(reader.board);
    const x = find(doc, "x");
    must(moveNodes(doc, new Map([[x, [500, 500]]])));
    must(setRange(doc, x, 0, 5));
    must(setTitle(doc, "New"));
    must(setTarget(doc, x));
    expect(graphOf(reader.board)).toBe(graph);
  });

  it("[B17] a new value gives a new graph with all other nodes the same objects", () => {
    const doc = boardDoc("(4*x+1)^2");
    const reader = new BoardReader(doc);
    const before = graphOf(reader.board);
    const x = find(doc, "x");
    must(setValue(doc, x, 7));
    const after = graphOf(reader.board);
    expect(after).not.toBe(before);
    expect(after.nodes.filter((node, index) => node !== before.nodes[index])).toEqual([
      expect.objectContaining({ id: x, value: 7 }),
    ]);
    expect(sameStructure(before, after)).toBe(true);
    must(connect(doc, x, find(doc, "pow"), 1));
    expect(sameStructure(after, graphOf(reader.board))).toBe(false);
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardDoc, find, must } from "../test/boards";
import { anyEdit, apply } from "../test/random-edits";
import type { Board } from "./board";
import { toBoardFile } from "./board-file";
import type { BoardFile } from "./board-file-schema";
import { parseBoardFile } from "./board-file-schema";
import { seedBoard } from "./edits/board-settings";
import { insertBoardFile } from "./edits/insert-board-file";
import { readBoard } from "./read-board";
import { LIMITS } from "./schema";

function emptyBoard(title: string): Y.Doc {
  const doc = new Y.Doc();
  seedBoard(doc, { title });
  return doc;
}

/** The board with ids replaced by positions, to compare boards under different ids. */
function anonymous(board: Board) {
  const order = new Map([...board.nodes.keys()].map((id, index) => [id, index]));
  const groupOrder = new Map([...board.groups.keys()].map((id, index) => [id, index]));
  const at = (id: string | null): number | null => (id === null ? null : (order.get(id) ?? null));
  const groupAt = (id: string | null | undefined) => (id == null ? null : (groupOrder.get(id) ?? null));
  const nodes = [...board.nodes.values()].map(({ id, inputs, parent, ...rest }) => ({
    ...rest,
    id: at(id),
    parent: groupAt(parent),
    inputs: inputs.map(at),
  }));
  const groups = [...board.groups.values()].map(({ id, parent, ...rest }) => ({
    ...rest,
    id: groupAt(id),
    parent: groupAt(parent),
  }));
  return { title: board.title, target: at(board.target), nodes, groups };
}

const valid: BoardFile = {
  format: "gradboard",
  version: 1,
  title: "T",
  target: "b",
  nodes: [
    { id: "a", op: "variable", name: "x", value: 2, inputs: [] },
    { id: "b", op: "mul", inputs: ["a", null] },
  ],
};

describe("board file", () => {
  it("[B35] a file read into an empty board gives the same board under fresh ids", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        const doc = boardDoc("(4*x+1)^2");
        for (const one of edits) apply(doc, one);
        const board = readBoard(doc);
        const parsed = must(parseBoardFile(JSON.parse(JSON.stringify(toBoardFile(board)))));
        const copy = emptyBoard(parsed.file.title);
        must(insertBoardFile(copy, parsed.file));
        expect(anonymous(readBoard(copy))).toEqual(anonymous(board));
      }),
      { numRuns: 100 },
    );
  });

  it("[B35] a file without places is laid out", () => {
    const doc = emptyBoard("T");
    must(insertBoardFile(doc, must(parseBoardFile(valid)).file, { by: [50, 60] }));
    const [x, y] = [find(doc, "x"), find(doc, "mul")].map((id) => readBoard(doc).nodes.get(id)?.pos);
    expect(x?.[0]).toBe(50);
    expect(y?.[0]).toBeGreaterThan(50);
  });

  it("[B35] inserted into a board in use, it keeps names unique and the target as it was", () => {
    const doc = boardDoc("x*2");
    const { target } = readBoard(doc);
    must(insertBoardFile(doc, valid));
    must(insertBoardFile(doc, valid));
    expect([...readBoard(doc).nodes.values()].flatMap(({ name }) => name ?? [])).toEqual(
      expect.arrayContaining(["x", "x1", "x2"]),
    );
    expect(readBoard(doc).problems).toEqual([]);
    expect(readBoard(doc).target).toBe(target);
  });

  it("[B36] what is not a board file is refused with a place and a sentence", () => {
    const node = { id: "a", op: "add", inputs: [] };
    const many = Array.from({ length: LIMITS.nodes + 1 }, (_, index) => ({ ...node, id: `n${index}` }));
    const cases: [unknown, string][] = [
      [null, ""],
      ["{}", ""],
      [{ ...valid, format: "other" }, "format"],
      [{ ...valid, version: 2 }, "version"],
      [{ ...valid, extra: 1 }, ""],
      [{ ...valid, title: "x".repeat(LIMITS.titleLength + 1) }, "title"],
      [{ ...valid, target: "gone" }, "target"],
      [{ ...valid, nodes: many }, "nodes"],
      [{ ...valid, nodes: [{ ...node, extra: 1 }] }, "nodes[0]"],
      [{ ...valid, nodes: [{ ...node, id: "a:1" }] }, "nodes[0].id"],
      [{ ...valid, target: null, nodes: [node, node] }, "nodes[1].id"],
      [{ ...valid, target: null, nodes: [{ ...node, inputs: [null, "gone"] }] }, "nodes[0].inputs[1]"],
      [{ ...valid, nodes: [{ ...node, value: Number.NaN }] }, "nodes[0].value"],
      [{ ...valid, nodes: [{ ...node, value: Number.POSITIVE_INFINITY }] }, "nodes[0].value"],
      [{ ...valid, nodes: [{ ...node, min: 2, max: 1 }] }, "nodes[0].min"],
      [{ ...valid, nodes: [{ ...node, name: "sin" }] }, "nodes[0].name"],
      [{ ...valid, nodes: [{ ...node, pos: [0, 1e12] }] }, "nodes[0].pos[1]"],
    ];
    for (const [input, path] of cases) {
      const parsed = parseBoardFile(input);
      if (parsed.ok) throw new Error(`accepted: ${path}`);
      expect(parsed.fault.path).toBe(path);
      expect(parsed.fault.message.length).toBeGreaterThan(10);
    }
  });

  it("[B36] nothing at all makes it throw", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseBoardFile(input).ok).toBe(false);
      }),
    );
  });
});

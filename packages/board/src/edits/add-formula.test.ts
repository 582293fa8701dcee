import { describe, expect, it } from "vitest";
import { boardDoc, countWrites, find, must } from "../../test/boards";
import { readBoard } from "../read-board";
import { LOCAL } from "../schema";
import { addFormula } from "./add-formula";
import { addNode } from "./add-node";
import { removeNodes } from "./remove-nodes";

const value = (doc: Parameters<typeof readBoard>[0], name: string): unknown =>
  readBoard(doc).nodes.get(find(doc, name))?.value;

describe("a formula", () => {
  it("[B25] becomes nodes with one leaf a name, in one transaction, and the target", () => {
    const doc = boardDoc();
    let added: ReturnType<typeof addFormula> | undefined;
    const writes = countWrites(doc, () => {
      added = addFormula(doc, "x*x + 1", [100, 50]);
    });
    expect(writes).toBe(1);
    const board = readBoard(doc);
    if (!added?.ok) throw new Error();
    expect(board.target).toBe(added.target);
    expect([...board.nodes.keys()]).toEqual(added.ids);
    expect(board.nodes.get(find(doc, "mul"))?.inputs).toEqual([find(doc, "x"), find(doc, "x")]);
    expect(board.problems).toEqual([]);
    const corners = [...board.nodes.values()].map((node) => node.pos);
    expect(Math.min(...corners.map(([x]) => x))).toBe(100);
    expect(Math.min(...corners.map(([, y]) => y))).toBe(50);
    expect(added.reading).not.toBe("");
  });

  it("[B25] uses nodes that are there by name, computed ones too, and keeps the target", () => {
    const doc = boardDoc("h = x*2; h^2");
    const { nodes, target } = readBoard(doc);
    const added = must(addFormula(doc, "h + x", [0, 500]));
    expect(added.ids).toHaveLength(1);
    expect(readBoard(doc).nodes.get(added.target)?.inputs).toEqual([find(doc, "h"), find(doc, "x")]);
    expect(readBoard(doc).nodes.size).toBe(nodes.size + 1);
    expect(readBoard(doc).target).toBe(target);
  });

  it("[B25] gives a variable on the board a value only when it says so", () => {
    const doc = boardDoc("x = 5; x*2");
    expect(value(doc, "x")).toBe(5);
    must(addFormula(doc, "x + 3", [0, 0]));
    expect(value(doc, "x")).toBe(5);
    must(addFormula(doc, "y = 2\nx = 1; x - y", [0, 0]));
    expect([value(doc, "x"), value(doc, "y")]).toEqual([1, 2]);
  });

  it("[B25] refuses to define a name again, and says so", () => {
    const doc = boardDoc("h = x*2; h^2");
    for (const text of ["h = x+1", "h = 3; h*h"]) {
      const writes = countWrites(doc, () => {
        expect(addFormula(doc, text, [0, 0])).toMatchObject({
          ok: false,
          fault: { kind: "duplicate-name", message: expect.stringContaining("called h") },
        });
      });
      expect(writes).toBe(0);
    }
  });

  it("[B25] that is one name already there adds nothing", () => {
    const doc = boardDoc("x*2");
    const added = must(addFormula(doc, "x", [0, 0]));
    expect(added).toMatchObject({ target: find(doc, "x"), ids: [] });
  });

  it("[B25] becomes the target again once the target was removed", () => {
    const doc = boardDoc("x*2");
    must(removeNodes(doc, [find(doc, "mul")]));
    must(addNode(doc, { op: "add", pos: [0, 0] }));
    expect(readBoard(doc).target).toBeNull();
    const added = must(addFormula(doc, "x^2", [0, 0]));
    expect(readBoard(doc).target).toBe(added.target);
  });

  it("[B39] knows which nodes are vectors or matrices, computed ones too", () => {
    const doc = boardDoc("v = [1, 5]; A = [[1, 2], [3, 4]]; w = A @ v; s = sum(w)");
    for (const text of ["A' @ v", "max(v) + v[0]", "min(w)", "w' @ v"]) {
      expect(addFormula(doc, text, [0, 0]).ok, text).toBe(true);
    }
    for (const text of ["max(s)", "s'"]) expect(addFormula(doc, text, [0, 0]).ok).toBe(false);
    expect(addFormula(boardDoc(), "max(v)", [0, 0]).ok).toBe(false);
    must(
      addFormula(boardDoc(), "max(v)", [0, 0], LOCAL, [["v", { shape: [2], data: Float64Array.of(1, 2) }]]),
    );
  });

  it("[B39] takes words apart that are made of names on the board", () => {
    const doc = boardDoc("x = 2; y = 3; x + y");
    const { target } = must(addFormula(doc, "xy", [0, 0]));
    expect(readBoard(doc).nodes.get(target)?.inputs).toEqual([find(doc, "x"), find(doc, "y")]);
    must(addFormula(doc, "xy = x/y; xy^2", [0, 0]));
    expect(must(addFormula(doc, "xy", [0, 0])).target).toBe(find(doc, "xy"));
  });

  it("[B18] that cannot be read is refused with a position", () => {
    const doc = boardDoc();
    for (const text of ["", "(", "2+", "(".repeat(10_000)]) {
      const writes = countWrites(doc, () => {
        expect(addFormula(doc, text, [0, 0])).toMatchObject({
          ok: false,
          fault: { kind: "formula", position: expect.any(Number), message: expect.any(String) },
        });
      });
      expect(writes).toBe(0);
    }
  });
});

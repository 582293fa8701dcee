import { describe, expect, it } from "vitest";
import { boardDoc, find, must, replicas, syncAll } from "../test/boards";
import { addFormula } from "./edits/add-formula";
import { addNode } from "./edits/add-node";
import { moveNodes } from "./edits/move-nodes";
import { removeNodes } from "./edits/remove-nodes";
import { tidy } from "./edits/tidy";
import { setValue } from "./edits/values";
import { connect, disconnect } from "./edits/wires";
import { readBoard } from "./read-board";
import { createUndo } from "./undo";

/** Two people on one board, each with their own undo. */
function two(formula: string) {
  const docs = replicas(2, formula);
  const [mine, theirs] = docs;
  if (mine === undefined || theirs === undefined) throw new Error();
  return { mine, theirs, sync: () => syncAll(docs), undo: createUndo(mine), theirUndo: createUndo(theirs) };
}

describe("undo", () => {
  it("[B28] touches one's own edits only", () => {
    const { mine, theirs, sync, undo, theirUndo } = two("x*y");
    must(setValue(mine, find(mine, "x"), 5));
    must(setValue(theirs, find(theirs, "y"), 6));
    sync();
    expect(undo.undo()).toEqual({ kind: "done", skipped: 0 });
    sync();
    const values = (): unknown[] =>
      ["x", "y"].map((name) => readBoard(theirs).nodes.get(find(theirs, name))?.value);
    expect(values()).toEqual([1, 6]);
    expect(undo.undo()).toEqual({ kind: "nothing" });
    expect(theirUndo.undo()).toEqual({ kind: "done", skipped: 0 });
    expect(values()).toEqual([1, 1]);
  });

  it("[B28] an edit with another origin is not undone", () => {
    const doc = boardDoc();
    const undo = createUndo(doc);
    must(addFormula(doc, "x*2", [0, 0], "server"));
    expect([undo.canUndo, undo.undo()]).toEqual([false, { kind: "nothing" }]);
  });

  it("[B29] edits between two starts of gestures are one step", () => {
    const doc = boardDoc("x*y");
    const undo = createUndo(doc);
    const x = find(doc, "x");
    for (let gesture = 1; gesture <= 3; gesture++) {
      undo.startGesture();
      for (let write = 0; write < 30; write++) must(setValue(doc, x, gesture * 100 + write));
    }
    const value = (): unknown => readBoard(doc).nodes.get(x)?.value;
    const seen = [];
    while (undo.canUndo) {
      undo.undo();
      seen.push(value());
    }
    expect(seen).toEqual([229, 129, 1]);
    while (undo.canRedo) undo.redo();
    expect(value()).toBe(329);
  });

  it("[B29] an edit after an undo is a step of its own", () => {
    const doc = boardDoc("x");
    const undo = createUndo(doc);
    const x = find(doc, "x");
    must(setValue(doc, x, 2));
    undo.startGesture();
    must(setValue(doc, x, 3));
    undo.undo();
    must(setValue(doc, x, 4));
    undo.undo();
    expect(readBoard(doc).nodes.get(x)?.value).toBe(2);
  });

  it("[B69] two write a field at once and both undo: it is never empty", () => {
    for (const order of [
      ["mine", "theirs"],
      ["theirs", "mine"],
    ] as const) {
      const people = two("x*y");
      const x = find(people.mine, "x");
      must(setValue(people.mine, x, 5));
      must(setValue(people.theirs, x, 6));
      people.sync();
      for (const who of order) {
        (who === "mine" ? people.undo : people.theirUndo).undo();
        people.sync();
        expect(readBoard(people.mine).problems).toEqual([]);
        expect(readBoard(people.theirs)).toEqual(readBoard(people.mine));
        expect([1, 5, 6]).toContain(readBoard(people.mine).nodes.get(x)?.value);
      }
      expect(readBoard(people.mine).nodes.get(x)?.value).toBe(1);
      (order[1] === "mine" ? people.undo : people.theirUndo).redo();
      expect(readBoard(people.mine).problems).toEqual([]);
    }
  });

  it("[B69] a field that was empty before is empty again", () => {
    const { mine, undo } = two("x*y");
    must(disconnect(mine, find(mine, "mul"), 0));
    undo.startGesture();
    must(connect(mine, find(mine, "x"), find(mine, "mul"), 0));
    undo.undo();
    expect(readBoard(mine).nodes.get(find(mine, "mul"))?.inputs[0]).toBe(null);
  });

  it("[B30] a step that others have overtaken is passed over, and said", () => {
    const { mine, theirs, sync, undo } = two("x*y");
    must(setValue(mine, find(mine, "y"), 2));
    undo.startGesture();
    must(setValue(mine, find(mine, "x"), 5));
    sync();
    must(setValue(theirs, find(theirs, "x"), 8));
    sync();
    expect(undo.undo()).toEqual({ kind: "done", skipped: 1 });
    const board = readBoard(mine);
    expect([board.nodes.get(find(mine, "x"))?.value, board.nodes.get(find(mine, "y"))?.value]).toEqual([
      8, 1,
    ]);

    undo.startGesture();
    must(setValue(mine, find(mine, "x"), 9));
    sync();
    must(setValue(theirs, find(theirs, "x"), 10));
    sync();
    expect(undo.undo()).toEqual({ kind: "overtaken", skipped: 1 });
    expect(undo.undo()).toEqual({ kind: "nothing" });
  });

  it("[B30] a gesture that ended where it began is passed over", () => {
    const doc = boardDoc("x*y");
    const undo = createUndo(doc);
    must(setValue(doc, find(doc, "y"), 2));
    undo.startGesture();
    must(setValue(doc, find(doc, "x"), 5));
    must(setValue(doc, find(doc, "x"), 1));
    expect(undo.undo()).toEqual({ kind: "done", skipped: 1 });
    expect(readBoard(doc).nodes.get(find(doc, "y"))?.value).toBe(1);
  });

  it("[B30] undoing a move of a node that somebody deleted does nothing and does not bring it back", () => {
    const { mine, theirs, sync, undo } = two("x*y");
    const x = find(mine, "x");
    must(moveNodes(mine, new Map([[x, [999, 0]]])));
    sync();
    must(removeNodes(theirs, [x]));
    sync();
    expect(undo.undo()).toEqual({ kind: "overtaken", skipped: 1 });
    expect(readBoard(mine).nodes.has(x)).toBe(false);
  });

  it("[B31] restores the selection of before and after the gesture, without nodes that are gone", () => {
    const doc = boardDoc("x*y");
    let selected: readonly string[] = [];
    const undo = createUndo(doc, {
      save: () => selected,
      restore: (ids) => {
        selected = ids;
      },
    });
    const [x, y] = [find(doc, "x"), find(doc, "y")];
    selected = [x];
    undo.startGesture();
    const added = must(addNode(doc, { op: "neg", pos: [0, 0] })).id;
    selected = [added];
    undo.startGesture();
    must(removeNodes(doc, [y]));
    selected = [];
    undo.undo();
    expect(selected).toEqual([added]);
    undo.undo();
    expect(selected).toEqual([x]);
    undo.redo();
    expect(selected).toEqual([added]);
    undo.redo();
    expect(selected).toEqual([]);
  });

  it("[B32] removing a node and undoing restores both of its sides, also for others and twice over", () => {
    const { mine, theirs, sync, undo } = two("(4*x+1)^2");
    const before = readBoard(mine);
    const ids = [find(mine, "add"), find(mine, "pow")];
    undo.startGesture();
    must(removeNodes(mine, ids));
    sync();
    expect(readBoard(theirs).target).toBeNull();
    for (let round = 0; round < 2; round++) {
      expect(undo.undo().kind).toBe("done");
      sync();
      expect(readBoard(theirs)).toEqual(before);
      expect(undo.redo().kind).toBe("done");
      sync();
      expect(readBoard(theirs).nodes.size).toBe(before.nodes.size - 2);
      expect(readBoard(theirs).problems).toEqual([]);
    }
  });

  it("[B32] edits made before the removal can still be undone after it was undone", () => {
    const doc = boardDoc("x*y");
    const undo = createUndo(doc);
    const x = find(doc, "x");
    must(setValue(doc, x, 5));
    undo.startGesture();
    must(removeNodes(doc, [x]));
    undo.undo();
    undo.undo();
    expect(readBoard(doc).nodes.get(x)?.value).toBe(1);
  });

  it("[B34] tidying is one step", () => {
    const doc = boardDoc("(4*x+1)^2");
    must(moveNodes(doc, new Map([...readBoard(doc).nodes.keys()].map((id, index) => [id, [index * 7, 50]]))));
    const undo = createUndo(doc);
    const before = readBoard(doc);
    must(tidy(doc));
    expect(readBoard(doc)).not.toEqual(before);
    undo.undo();
    expect(readBoard(doc)).toEqual(before);
  });

  it("tells its listeners when there is something to undo or redo, and stops when destroyed", () => {
    const doc = boardDoc("x");
    const undo = createUndo(doc);
    const states: [boolean, boolean][] = [];
    undo.subscribe(() => states.push([undo.canUndo, undo.canRedo]));
    must(setValue(doc, find(doc, "x"), 5));
    undo.undo();
    undo.redo();
    expect(states.at(0)).toEqual([true, false]);
    expect(states).toContainEqual([false, true]);
    expect(states.at(-1)).toEqual([true, false]);
    undo.destroy();
    must(setValue(doc, find(doc, "x"), 6));
    expect([undo.canUndo, undo.canRedo]).toEqual([false, false]);
  });
});

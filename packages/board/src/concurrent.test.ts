import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { find, must, pull, replicas, syncAll } from "../test/boards";
import { anyEdit, apply } from "../test/random-edits";
import { addFormula } from "./edits/add-formula";
import { setTarget } from "./edits/board-settings";
import { groupNodes } from "./edits/groups";
import { moveNodes } from "./edits/move-nodes";
import { removeNodes } from "./edits/remove-nodes";
import { setName } from "./edits/set-name";
import { tidy } from "./edits/tidy";
import { setRange, setValue } from "./edits/values";
import { connect, disconnect } from "./edits/wires";
import { graphOf } from "./graph-of";
import { groupTree } from "./groups/group-tree";
import { readBoard } from "./read-board";
import { nodesOf } from "./schema";
import { createUndo } from "./undo";

const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("edit" as const), who: fc.nat(2), edit: anyEdit }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("pull" as const), who: fc.nat(2), from: fc.nat(2) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const), who: fc.nat(2) }),
  },
);

describe("replicas", () => {
  it("[B6] [B27] read equal boards after any edits, undos and syncs in any order", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const docs = replicas(3, "x*y+2");
        const undos = docs.map((doc) => createUndo(doc));
        for (const one of acts) {
          const doc = docs[one.who];
          const undo = undos[one.who];
          if (doc === undefined || undo === undefined) continue;
          if (one.kind === "edit") {
            undo.startGesture();
            apply(doc, one.edit);
          } else if (one.kind === "pull") {
            const from = docs[one.from];
            if (from !== undefined && from !== doc) pull(from, doc);
          } else undo[one.kind]();
        }
        syncAll(docs);
        const boards = docs.map(readBoard);
        const first = boards[0];
        for (const board of boards) {
          expect(board).toEqual(first);
          expect([...board.nodes.keys()]).toEqual([...(first?.nodes.keys() ?? [])]);
          expect(graphOf(board)).toEqual(first && graphOf(first));
          for (const node of board.nodes.values()) {
            for (const from of node.inputs) expect(from === null || board.nodes.has(from)).toBe(true);
            expect(node.parent === undefined || board.groups.has(node.parent)).toBe(true);
          }
          const { order, nodesIn } = groupTree(board);
          expect(new Set(order)).toEqual(new Set(board.groups.keys()));
          for (const id of order) expect(nodesIn.get(id)).not.toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("[B3] A deletes a node while B", () => {
  const cases: Record<string, (doc: Y.Doc, id: string) => unknown> = {
    "gives it a value": (doc, id) => must(setValue(doc, id, 9)),
    "sets its range": (doc, id) => must(setRange(doc, id, 0, 1)),
    "names it": (doc, id) => must(setName(doc, id, "speed")),
    "moves it": (doc, id) => must(moveNodes(doc, new Map([[id, [777, 777]]]))),
    "makes it the target": (doc, id) => must(setTarget(doc, id)),
    "connects it to another node": (doc, id) => must(connect(doc, id, find(doc, "sin"), 0)),
    "clears the port it feeds": (doc) => must(disconnect(doc, find(doc, "mul"), 0)),
    "uses it in a formula": (doc) => must(addFormula(doc, "x+5", [0, 400])),
    "tidies the board": (doc) => must(tidy(doc)),
    "puts it into a group": (doc, id) => must(groupNodes(doc, [id, find(doc, "sin")])),
    "deletes it too": (doc, id) => must(removeNodes(doc, [id])),
    "moves it and undoes": (doc, id) => {
      const undo = createUndo(doc);
      must(moveNodes(doc, new Map([[id, [777, 777]]])));
      undo.undo();
    },
  };
  for (const [what, does] of Object.entries(cases)) {
    it(`${what}: it stays deleted, on both boards`, () => {
      const docs = replicas(2, "x*2 + sin(y)");
      const [a, b] = docs;
      if (a === undefined || b === undefined) throw new Error();
      const x = find(a, "x");
      must(removeNodes(a, [x]));
      does(b, x);
      syncAll(docs);
      for (const doc of docs) {
        expect(nodesOf(doc).has(x)).toBe(false);
        expect(readBoard(doc)).toEqual(readBoard(a));
        expect([...readBoard(doc).nodes.values()].some((node) => node.inputs.includes(x))).toBe(false);
      }
    });
  }

  it("feeds it from another node: the wire goes with the node it fed", () => {
    const docs = replicas(2, "x*2");
    const [a, b] = docs;
    if (a === undefined || b === undefined) throw new Error();
    const product = find(a, "mul");
    must(removeNodes(a, [product]));
    must(connect(b, find(b, "x"), product, 1));
    syncAll(docs);
    for (const doc of docs) {
      expect(readBoard(doc).nodes.size).toBe(2);
      expect(readBoard(doc).problems).toEqual([]);
    }
  });
});

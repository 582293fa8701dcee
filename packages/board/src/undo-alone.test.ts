import * as fc from "fast-check";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { find, pull, replicas, syncAll } from "../test/boards";
import { apply, ownEdit } from "../test/random-edits";
import { graphOf } from "./graph-of";
import { readBoard } from "./read-board";
import { createUndo } from "./undo";

const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("edit" as const), who: fc.nat(2), edit: ownEdit }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("pull" as const), who: fc.nat(2), from: fc.nat(2) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const), who: fc.nat(2) }),
  },
);

const idsOn = (doc: Y.Doc): string[] => [...readBoard(doc).nodes.keys(), ...readBoard(doc).groups.keys()];

it("[B68] undoing everything of one person leaves the board that the others alone would have made", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const docs = replicas(3, "x*y + sin(z)*2");
      const [ada, ...rest] = docs;
      if (ada === undefined) throw new Error();
      const undos = docs.map((doc) => createUndo(doc));

      // What the others write, without anything of Ada's.
      const alone = new Y.Doc();
      pull(ada, alone);
      for (const doc of rest)
        doc.on("update", (update: Uint8Array, origin: unknown) => {
          if (origin !== "remote") Y.applyUpdate(alone, update);
        });

      const adas = new Set(["x", "mul"].map((name) => find(ada, name)));
      const feedsAcross = new Set(
        [...readBoard(ada).nodes.values()].flatMap((node) =>
          node.inputs.filter((from) => from !== null && adas.has(from) !== adas.has(node.id)),
        ),
      );
      for (const one of acts) {
        const doc = docs[one.who];
        const undo = undos[one.who];
        if (doc === undefined || undo === undefined) continue;
        if (one.kind === "edit") {
          const before = new Set(idsOn(doc));
          const isAda = doc === ada;
          undo.startGesture();
          // Who deletes a node empties the ports it feeds: that would be an edit to what is the others'.
          const keeps = one.edit.kind === "remove" ? feedsAcross : new Set();
          apply(doc, one.edit, (id) => adas.has(id) === isAda && !keeps.has(id));
          if (isAda) for (const id of idsOn(doc)) if (!before.has(id)) adas.add(id);
        } else if (one.kind === "pull") {
          const from = docs[one.from];
          if (from !== undefined && from !== doc) pull(from, doc);
        } else undo[one.kind]();
      }
      syncAll(docs);
      while (undos[0]?.canUndo) undos[0].undo();
      syncAll(docs);

      const expected = readBoard(alone);
      for (const doc of docs) {
        const board = readBoard(doc);
        expect(board).toEqual(expected);
        expect(graphOf(board)).toEqual(graphOf(expected));
      }
    }),
    { numRuns: 150 },
  );
});

import { createUndo, readBoard, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { removeSelection } from "./remove-selection";

describe("deleting what is selected", () => {
  it("takes nodes and wires, and one undo brings all of it back", () => {
    const doc = new Y.Doc();
    seedBoard(doc, { title: "t" });
    const undo = createUndo(doc);
    undo.startGesture();
    addFormula(doc, "sin(x)+cos(x)", [0, 0]);
    const nodes = () => [...readBoard(doc).nodes.values()];
    const before = nodes();
    const idOf = (op: string) => before.find((node) => node.op === op)?.id ?? "";

    undo.startGesture();
    const selection = { nodes: new Set([idOf("sin")]), wires: new Set([`${idOf("add")}:1`]) };
    expect(removeSelection(doc, selection).ok).toBe(true);
    expect(nodes()).toHaveLength(before.length - 1);
    expect(readBoard(doc).nodes.get(idOf("add"))?.inputs).toEqual([null, null]);

    expect(undo.undo()).toEqual({ kind: "done", skipped: 0 });
    expect(nodes()).toEqual(before);
  });
});

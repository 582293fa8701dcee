import type { NodeId } from "@gradboard/autodiff";
import { moveNodes, readBoard, removeNodes, seedBoard, setName, setValue } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardChanged } from "./board-changed";

function open() {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, "(4*x+1)^2", [0, 0]);
  const x = [...readBoard(doc).nodes.values()].find(({ name }) => name === "x")?.id ?? "";
  return { doc, x, before: readBoard(doc) };
}

describe("boardChanged", () => {
  it("does not mind where things stand", () => {
    const { doc, x, before } = open();
    const places = new Map<NodeId, readonly [number, number]>([[x, [500, 500]]]);
    moveNodes(doc, places);
    expect(boardChanged(before, readBoard(doc))).toBe(false);
  });

  it("minds numbers, names and nodes", () => {
    for (const change of [
      (doc: Y.Doc, x: NodeId) => void setValue(doc, x, 7),
      (doc: Y.Doc, x: NodeId) => void setName(doc, x, "w"),
      (doc: Y.Doc, x: NodeId) => void removeNodes(doc, [x]),
      (doc: Y.Doc) => void addFormula(doc, "z+1", [0, 500]),
    ]) {
      const { doc, x, before } = open();
      change(doc, x);
      expect(boardChanged(before, readBoard(doc))).toBe(true);
    }
  });
});

import { describe, expect, it } from "vitest";
import { boardDoc, find, must } from "../test/boards";
import { insertBoardFile } from "./edits/insert-board-file";
import { fragmentOf } from "./fragment";
import { readPasted } from "./pasted";
import { readBoard } from "./read-board";

describe("fragments", () => {
  it("[B43] keep the wires between their nodes, and become new nodes with free names", () => {
    const doc = boardDoc("sin(x)*y");
    const sine = find(doc, "sin");
    const ids = new Set([find(doc, "x"), sine]);
    const text = JSON.stringify(fragmentOf(readBoard(doc), ids));
    const pasted = readPasted(text);
    if (pasted.kind !== "file") throw new Error(pasted.kind);
    const made = must(insertBoardFile(doc, pasted.file, { by: [500, 0] }));
    const { nodes, problems } = readBoard(doc);
    const copy = nodes.get(made.ids.get(sine) ?? "");
    expect(nodes.get(copy?.inputs[0] ?? "")).toMatchObject({ op: "variable", name: "x1" });
    expect(problems).toEqual([]);

    const alone = fragmentOf(readBoard(doc), new Set([find(doc, "mul")]));
    expect(alone.nodes[0]?.inputs).toEqual([null, null]);
    expect(alone.target).toBe(find(doc, "mul"));
    expect(fragmentOf(readBoard(doc), ids).target).toBeNull();
  });

  it("[B43] a text is a file, a formula, nothing, or a fault with a sentence", () => {
    expect(readPasted("  (4*x+1)^2\n")).toEqual({ kind: "formula", text: "(4*x+1)^2" });
    expect(readPasted("x = 2\nx^2")).toMatchObject({ kind: "formula" });
    expect(readPasted("  ")).toEqual({ kind: "nothing" });
    expect(readPasted("word ".repeat(900))).toEqual({ kind: "nothing" });
    for (const text of ["{", '{"format":"other"}', "2 +* x", "Dear all, see you at nine."]) {
      const pasted = readPasted(text);
      expect(pasted.kind === "fault" && pasted.message).toMatch(/^\S.*\.$/);
    }
  });
});

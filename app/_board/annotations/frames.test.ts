import { addWritten, BoardReader, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardView } from "../session/board-view";
import { LiveProgram } from "../session/live-program";
import { noOverlay } from "../session/overlay";
import { frameAlone } from "./frame-alone";
import { withWholeFrames } from "./whole-frames";

function framed() {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, "x*y", [0, 0]);
  addFormula(doc, "sin(z)", [2000, 0]);
  const added = addWritten(doc, { kind: "frame", pos: [-100, -100], size: [900, 700], text: "Part" });
  addWritten(doc, { kind: "frame", pos: [-100, 2000] });
  const { board } = new BoardReader(doc);
  return { board, id: added.ok ? added.id : "" };
}

describe("a frame", () => {
  it("is taken by a box that takes all that stands in it", () => {
    const { board, id } = framed();
    const inside = [...board.nodes.values()].filter(({ pos, op }) => pos[0] < 1000 && op !== "frame");
    const ids = new Set(inside.map((node) => node.id));
    expect([...withWholeFrames(board, ids)].filter((one) => !ids.has(one))).toEqual([id]);
    const [first, ...rest] = ids;
    expect(withWholeFrames(board, new Set(rest)).has(id)).toBe(false);
    expect(first).toBeDefined();
    expect(withWholeFrames(board, new Set())).toEqual(new Set());
  });

  it("can be shown alone, with what stands in it and the wires between", () => {
    const { board, id } = framed();
    const { program, labels } = new LiveProgram(board);
    const view = boardView({ board, program, labels, overlay: noOverlay, reveal: null });
    const alone = frameAlone(view, board, id);
    expect([...alone.nodes.values()].map(({ node }) => node.op).sort()).toEqual([
      "frame",
      "mul",
      "variable",
      "variable",
    ]);
    expect(alone.wires.size).toBe(2);
    expect(alone.order).toHaveLength(4);
  });
});

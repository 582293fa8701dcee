import { addInk, addWritten, BoardReader, seedBoard } from "@gradboard/board";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardView } from "../session/board-view";
import { LiveProgram } from "../session/live-program";
import { noOverlay } from "../session/overlay";
import { strokesNear } from "./strokes-near";

describe("the eraser", () => {
  it("meets strokes near it, not the box around them, and nothing else", () => {
    const doc = new Y.Doc();
    seedBoard(doc, { title: "t" });
    const added = addInk(doc, {
      points: [
        [0, 0, 128],
        [400, 0, 128],
        [400, 400, 128],
      ],
      color: "red",
    });
    addWritten(doc, { kind: "note", pos: [0, 0] });
    const { board } = new BoardReader(doc);
    const { program, labels } = new LiveProgram(board);
    const view = boardView({ board, program, labels, overlay: noOverlay, reveal: null });
    const id = added.ok ? added.id : "";
    expect(strokesNear(view, [50, 4], 6)).toEqual([id]);
    expect(strokesNear(view, [96, 50], 6)).toEqual([id]);
    expect(strokesNear(view, [50, 50], 6)).toEqual([]);
    expect(strokesNear(view, [500, 0], 6)).toEqual([]);
  });
});

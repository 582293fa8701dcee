import { addWritten, BoardReader, createUndo, seedBoard } from "@gradboard/board";
import { createTranslator } from "next-intl";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { messages } from "../../_i18n/messages";
import { announcements } from "../../_ui/announcer";
import { annotate, LEAST } from "./annotate";
import { type BoardView, boardView } from "./board-view";
import { LiveProgram } from "./live-program";
import { noOverlay } from "./overlay";
import type { Run } from "./run";
import { nothingSelected } from "./selection";
import { Store } from "./store";

const words = createTranslator({ locale: "en", messages, namespace: "board.annotation" });
let doc: Y.Doc;

beforeEach(() => {
  doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  vi.useFakeTimers({ toFake: ["performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A board with a note of 200 by 100, and the keyboard on it. */
function noteInHand() {
  const made = addWritten(doc, { kind: "note", pos: [0, 0], size: [200, 100] });
  if (!made.ok) throw new Error(made.fault.message);
  const reader = new BoardReader(doc);
  const live = new LiveProgram(reader.board);
  const viewNow = (): BoardView => {
    const { program, labels } = live;
    return boardView({ board: reader.board, program, labels, overlay: noOverlay, reveal: null });
  };
  const view = new Store(viewNow());
  const undo = createUndo(doc, { save: () => [], restore: () => undefined });
  const run: Run = (change, { merge = false } = {}) => {
    if (!merge) undo.startGesture();
    const outcome = change(doc);
    view.set(viewNow());
    return isDone(outcome) ? outcome : null;
  };
  const session = { view, selection: new Store(nothingSelected), select: vi.fn(), canvas: null };
  const size = () => {
    const annotation = view.get().nodes.get(made.id)?.node.annotation;
    return annotation?.kind === "note" ? annotation.size : null;
  };
  const undone = () => {
    undo.undo();
    view.set(viewNow());
  };
  return { edits: annotate({ session, run, words }), id: made.id, size, undone };
}

function isDone<T extends { readonly ok: boolean }>(outcome: T): outcome is T & { ok: true } {
  return outcome.ok;
}

describe("a note that is resized by keyboard", () => {
  it("becomes wider and higher with each press, and says how large it is", () => {
    const { edits, id, size } = noteInHand();
    edits.stretch([id], [20, 0]);
    edits.stretch([id], [0, 20]);
    expect(size()).toEqual([220, 120]);
    expect(announcements.get().text).toMatch(/220.*120/);
  });

  it("never becomes too small to be taken hold of", () => {
    const { edits, id, size } = noteInHand();
    for (let press = 0; press < 20; press++) edits.stretch([id], [-20, -20]);
    expect(size()).toEqual(LEAST);
  });

  it("takes presses in quick succession as one step, and those after a pause as another", () => {
    const { edits, id, size, undone } = noteInHand();
    for (const pause of [0, 200, 200]) {
      vi.advanceTimersByTime(pause);
      edits.stretch([id], [20, 0]);
    }
    vi.advanceTimersByTime(2000);
    edits.stretch([id], [20, 0]);
    expect(size()).toEqual([280, 100]);
    undone();
    expect(size()).toEqual([260, 100]);
    undone();
    expect(size()).toEqual([200, 100]);
  });
});

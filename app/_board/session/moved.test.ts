import { BoardReader, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardView } from "./board-view";
import { LiveProgram } from "./live-program";
import { noOverlay, type Overlay } from "./overlay";

function board() {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, "x+1", [0, 0]);
  const { board } = new BoardReader(doc);
  const { program, labels } = new LiveProgram(board);
  const show = (overlay: Overlay, previous?: ReturnType<typeof boardView>) =>
    boardView({ board, program, labels, overlay, reveal: null }, previous);
  const [one, other] = [...board.nodes.values()];
  if (one === undefined || other === undefined) throw new Error("two nodes are needed");
  return { show, one, other };
}

describe("what is in hand", () => {
  it("is said by how far it is from where the board has it, and not at all while it is there", () => {
    const { show, one, other } = board();
    const positions = new Map([
      [one.id, [one.pos[0] + 30, one.pos[1] - 4] as const],
      [other.id, other.pos],
      ["gone", [1, 1] as const],
    ]);
    expect(show({ ...noOverlay, positions }).moved).toEqual(new Map([[one.id, [30, -4]]]));
    expect(show(noOverlay).moved.size).toBe(0);
  });

  it("is the same object until it is moved further", () => {
    const { show, one, other } = board();
    const at = (x: number) =>
      new Map([
        [one.id, [one.pos[0] + 30, one.pos[1]] as const],
        [other.id, [other.pos[0] + x, other.pos[1]] as const],
      ]);
    const first = show({ ...noOverlay, positions: at(5) });
    const again = show({ ...noOverlay, positions: at(5) }, first);
    const further = show({ ...noOverlay, positions: at(6) }, first);
    expect(again.moved).toBe(first.moved);
    expect(further.moved.get(one.id)).toBe(first.moved.get(one.id));
    expect(further.moved.get(other.id)).toEqual([6, 0]);
  });
});

import { compile } from "@gradboard/autodiff";
import { graphOf, readBoard, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardView } from "../session/board-view";
import { noOverlay } from "../session/overlay";
import { isLoose, wireNear } from "./wire-near";

function viewOf(formula: string) {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, formula, [0, 0]);
  const board = readBoard(doc);
  const program = compile(graphOf(board), board.target);
  return boardView({ board, program, labels: new Map(), overlay: noOverlay, reveal: null });
}

describe("the wire near a point", () => {
  const view = viewOf("sin(x)");
  const [x, sine] = [...view.order].map((id) => view.nodes.get(id));
  if (x === undefined || sine === undefined) throw new Error();

  it("is found half-way between its ends, and not further away than asked", () => {
    const middle = [
      (x.position[0] + 184 + sine.position[0]) / 2,
      (x.position[1] + sine.position[1]) / 2 + 58,
    ] as const;
    expect(wireNear(view, middle, 20)).toBe(`${sine.id}:0`);
    expect(wireNear(view, [middle[0], middle[1] + 90], 20)).toBeNull();
  });

  it("a node with wires is not loose, and one that is not there neither", () => {
    expect([isLoose(view, x.id), isLoose(view, "gone"), isLoose(viewOf("x"), "gone")]).toEqual([
      false,
      false,
      false,
    ]);
    const alone = viewOf("x");
    expect(isLoose(alone, alone.order[0] ?? "")).toBe(true);
  });
});

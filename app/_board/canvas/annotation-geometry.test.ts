import type { BoardNode } from "@gradboard/board";
import { INK_SCALE } from "@gradboard/board";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onBoard } from "../drawing/on-board";
import { cornerOnBoard, drawnBox } from "./geometry";
import { orientations, turned } from "./orientation";

const note: Pick<BoardNode, "op" | "annotation"> = {
  op: "note",
  annotation: { kind: "note", text: "", size: [216, 132], color: "yellow" },
};
const frame: Pick<BoardNode, "op" | "annotation"> = {
  op: "frame",
  annotation: { kind: "frame", text: "", size: [600, 400], color: "gray" },
};
const place = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));

describe("notes and frames on a board that is turned", () => {
  it("come back to their place from where they are drawn", () => {
    fc.assert(
      fc.property(fc.constantFrom(note, frame), place, fc.constantFrom(...orientations), (node, at, way) => {
        const { x, y } = drawnBox(node, at, way);
        const back = cornerOnBoard(node, [x, y], way);
        expect(back[0]).toBeCloseTo(at[0], 6);
        expect(back[1]).toBeCloseTo(at[1], 6);
      }),
    );
  });

  it("a frame stays around what stands in it, and a note keeps its shape", () => {
    const outer = drawnBox(frame, [0, 0], "up");
    const inner = turned([590, 390], "up");
    expect(inner[0]).toBeGreaterThan(outer.x);
    expect(inner[0]).toBeLessThan(outer.x + outer.width);
    expect(inner[1]).toBeGreaterThan(outer.y);
    expect(inner[1]).toBeLessThan(outer.y + outer.height);
    expect(drawnBox(note, [0, 0], "up")).toMatchObject({ width: 216, height: 132 });
  });

  it("a stroke is held where its middle is turned back to, in the shape in which it was drawn", () => {
    const drawn = [
      [0, 0, 1],
      [400, 200, 2],
    ] as const;
    expect(onBoard(drawn, "right")).toBe(drawn);
    const [first, last] = onBoard(drawn, "up");
    if (first === undefined || last === undefined) throw new Error();
    expect([last[0] - first[0], last[1] - first[1]]).toEqual([400, 200]);
    const middle = [(first[0] + last[0]) / 2 / INK_SCALE, (first[1] + last[1]) / 2 / INK_SCALE] as const;
    const seen = turned(middle, "up");
    expect(seen[0]).toBeCloseTo(50, 0);
    expect(seen[1]).toBeCloseTo(25, 0);
  });
});

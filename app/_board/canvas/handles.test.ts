import type { BoardNode } from "@gradboard/board";
import { describe, expect, it } from "vitest";
import { drawnAt, inputAt, outputAt } from "./geometry";
import { handlesOf } from "./handles";
import { orientations } from "./orientation";

/** The widest edge that a card has, in board units. */
const EDGE = 5;
const arities = [
  ["mul", 2],
  ["sum", 4],
  ["variable", 0],
  ["parameter", 0],
  ["constant", 0],
] as const;

const nodeOf = (op: string, inputs: readonly string[] = []): BoardNode => ({
  id: "n",
  op,
  pos: [0, 0],
  inputs,
});

describe("where React Flow is told that ports are", () => {
  it("is where wires begin and end, but for the edge of the card", () => {
    for (const orientation of orientations) {
      for (const [op, count] of arities) {
        const node = nodeOf(
          op,
          Array.from({ length: count }, () => "x"),
        );
        const [left, top] = drawnAt(op, node.pos, orientation);
        const handles = handlesOf(node, orientation);
        const inputs = handles.filter(({ type }) => type === "target").length;
        const ends = Array.from({ length: inputs }, (_, port) =>
          inputAt(op, node.pos, port, inputs, orientation),
        );
        for (const [index, end] of [...ends, outputAt(op, node.pos, orientation)].entries()) {
          const { x = 0, y = 0, width = 0, height = 0 } = handles[index] ?? {};
          const away = [left + x + width / 2 - end[0], top + y + height / 2 - end[1]];
          expect(Math.max(...away.map(Math.abs))).toBeLessThanOrEqual(EDGE);
        }
        expect(handles).toHaveLength(inputs + 1);
      }
    }
  });

  it("is nowhere on a note", () => {
    const note = nodeOf("note");
    const annotation = { kind: "note", text: "", size: [100, 100], color: "gray" } as const;
    expect(handlesOf({ ...note, annotation }, "right")).toEqual([]);
  });
});

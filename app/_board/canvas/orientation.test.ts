import { compile } from "@gradboard/autodiff";
import {
  type Alignment,
  aligned,
  type Box,
  graphOf,
  NODE_SIZE,
  readBoard,
  seedBoard,
} from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardSvg } from "../export/board-svg";
import { boardView } from "../session/board-view";
import { noOverlay } from "../session/overlay";
import { boardAt, drawnAt, inputAt, outputAt, sizeOf } from "./geometry";
import {
  boardAlignment,
  boardAxis,
  orientations,
  turned,
  turnedBox,
  unturned,
  unturnedBox,
} from "./orientation";
import { wireNear } from "./wire-near";
import { wirePath } from "./wire-path";

const coordinate = fc.integer({ min: -100_000, max: 100_000 });
const point = fc.tuple(coordinate, coordinate);

function viewOf(formula: string) {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, formula, [0, 0]);
  const board = readBoard(doc);
  const program = compile(graphOf(board), board.target);
  program.run();
  return boardView({ board, program, labels: new Map(), overlay: noOverlay, reveal: null });
}

const view = viewOf("c = a + b; d = a*b; y = (c + d) + c*d");

describe("a graph that runs upwards on one screen", () => {
  it("leads back to the same place on the board", () => {
    fc.assert(
      fc.property(point, fc.constantFrom(...orientations), fc.constantFrom("pi", "add"), (at, way, op) => {
        const [x, y] = unturned(turned(at, way), way);
        expect([x, y].map(Math.round)).toEqual(at.map((each) => each + 0));
        expect(boardAt(op, drawnAt(op, at, way), way).map(Math.round)).toEqual(at.map((each) => each + 0));
      }),
    );
  });

  it("shows the same part of the board to somebody who has it turned otherwise", () => {
    const part = { x: -100, y: 40, width: 800, height: 300 };
    expect(turnedBox(part, "right")).toEqual(part);
    const seen = turnedBox(part, "up");
    expect(seen.height).toBeCloseTo(part.width * 0.8);
    const [x, y] = turned([0, 100], "up");
    expect([x > seen.x, x < seen.x + seen.width, y > seen.y, y < seen.y + seen.height]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const back = unturnedBox(seen, "up");
    expect([back.x, back.y, back.width, back.height].map(Math.round)).toEqual([-100, 40, 800, 300]);
  });

  it("keeps apart what is apart on the board", () => {
    const apart = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]) =>
      Math.abs(x - u) >= NODE_SIZE.width || Math.abs(y - v) >= NODE_SIZE.height;
    fc.assert(
      fc.property(
        point,
        fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })),
        (at, by) => {
          const other = [at[0] + by[0], at[1] + by[1]] as const;
          fc.pre(apart(at, other));
          expect(apart(drawnAt("add", at, "up"), drawnAt("add", other, "up"))).toBe(true);
        },
      ),
    );
  });

  it("has what is computed above what it is computed from, and wires that leave above and arrive below", () => {
    for (const wire of view.wires.values()) {
      const [from, to] = [view.nodes.get(wire.from), view.nodes.get(wire.to)];
      if (from === undefined || to === undefined) throw new Error("a wire has two ends");
      const start = outputAt(from.node.op, from.position, "up");
      const end = inputAt(to.node.op, to.position, wire.port, 2, "up");
      expect(end[1]).toBeLessThan(start[1]);
      expect(start[1]).toBe(drawnAt(from.node.op, from.position, "up")[1]);
      expect(end[1]).toBe(drawnAt(to.node.op, to.position, "up")[1] + sizeOf(to.node.op).height);
      const { path, label } = wirePath(...start, ...end, "up");
      // It leaves straight up.
      expect(path.startsWith(`M${start[0]},${start[1]} C${start[0]},`)).toBe(true);
      expect(label.y).toBeGreaterThan(end[1]);
      expect(label.y).toBeLessThan(start[1]);
      const middle = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2] as const;
      expect(wireNear(view, middle, 30, "up")).not.toBeNull();
    }
  });

  it("is aligned as it looks", () => {
    const places = ["a", "b"].map((id, at): [string, Box] => [id, { x: 300 * at, y: 50 * at, ...NODE_SIZE }]);
    const seen = (alignment: Alignment) => {
      const moved = aligned(new Map(places), boardAlignment(alignment, "up"));
      return ["a", "b"].map((id) => drawnAt("add", moved.get(id) ?? [0, 0], "up"));
    };
    for (const side of ["left", "center", "right"] as const) {
      const [one, other] = seen(side);
      expect(one?.[0]).toBeCloseTo(other?.[0] ?? Number.NaN, 6);
    }
    for (const side of ["top", "middle", "bottom"] as const) {
      const [one, other] = seen(side);
      expect(one?.[1]).toBeCloseTo(other?.[1] ?? Number.NaN, 6);
    }
    expect([boardAxis("horizontal", "up"), boardAxis("vertical", "right")]).toEqual(["vertical", "vertical"]);
  });

  it("is a picture with the same texts, higher than wide", () => {
    const colors = {
      canvas: "#fff",
      surface: "#fff",
      "surface-2": "#fff",
      border: "#000",
      "border-strong": "#000",
      text: "#000",
      "text-muted": "#000",
      "forward-text": "#000",
      "forward-soft": "#fff",
      "backward-text": "#000",
      "backward-soft": "#fff",
      problem: "#000",
    };
    const texts = ({ svg }: { svg: string }) =>
      [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((found) => found[1]);
    const chain = viewOf("sin(cos(tanh(sin(cos(x)))))");
    const wide = boardSvg(chain, { colors, background: true, untitled: "Group" });
    const high = boardSvg(chain, { colors, background: true, untitled: "Group", orientation: "up" });
    expect(texts(high)).toEqual(texts(wide));
    expect([wide.width > wide.height, high.height > high.width]).toEqual([true, true]);
  });
});

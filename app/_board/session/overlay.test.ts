import { addNode, type Board, readBoard, seedBoard } from "@gradboard/board";
import type { Presence } from "@gradboard/protocol";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { noOverlay, overlayOf } from "./overlay";

function boardWith(count: number): { board: Board; ids: string[] } {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  for (let index = 0; index < count; index++) addNode(doc, { op: "variable", pos: [index, 0] });
  const board = readBoard(doc);
  return { board, ids: [...board.nodes.keys()] };
}

const user = (role: "editor" | "viewer", color: string) => ({ id: "u", name: "Ada", color, role });

describe("the overlay of gestures", () => {
  const { board, ids } = boardWith(2);
  const [a = "", b = ""] = ids;

  it("is one and the same nothing while nobody holds anything", () => {
    expect(overlayOf(board, new Map([[1, {}]]), null)).toBe(noOverlay);
  });

  it("lays other people's moves and scrubs over the board, with their colour", () => {
    const states = new Map<number, Presence>([
      [1, { user: user("editor", "#f00"), gesture: { kind: "move", nodes: { [a]: [7, 8] } } }],
      [2, { user: user("editor", "#0f0"), gesture: { kind: "scrub", node: b, value: 3 } }],
    ]);
    const overlay = overlayOf(board, states, null);
    expect(overlay.positions.get(a)).toEqual([7, 8]);
    expect(overlay.values.get(b)).toBe(3);
    expect(overlay.holders.get(a)).toBe("#f00");
    expect(overlay.holders.get(b)).toBe("#0f0");
  });

  it("lays the size of what somebody holds by its corner over the board", () => {
    const size = { kind: "size" as const, node: a, size: [300, 200] as [number, number] };
    const states = new Map<number, Presence>([[1, { user: user("editor", "#f00"), gesture: size }]]);
    expect(overlayOf(board, states, null).sizes.get(a)).toEqual([300, 200]);
  });

  it("lets one's own hand win over everybody else's", () => {
    const states = new Map<number, Presence>([
      [9, { user: user("editor", "#f00"), gesture: { kind: "scrub", node: a, value: 1 } }],
    ]);
    const overlay = overlayOf(board, states, { kind: "scrub", node: a, value: 2 });
    expect(overlay.values.get(a)).toBe(2);
    expect(overlay.holders.has(a)).toBe(false);
  });

  it("shows the same of two other hands whatever order they are known in", () => {
    const one: [number, Presence] = [1, { gesture: { kind: "scrub", node: a, value: 1 } }];
    const two: [number, Presence] = [2, { gesture: { kind: "scrub", node: a, value: 2 } }];
    expect(overlayOf(board, new Map([one, two]), null).values.get(a)).toBe(2);
    expect(overlayOf(board, new Map([two, one]), null).values.get(a)).toBe(2);
  });

  it("leaves out nodes that are gone and the gestures of viewers", () => {
    const states = new Map<number, Presence>([
      [1, { gesture: { kind: "scrub", node: "gone", value: 1 } }],
      [2, { user: user("viewer", "#00f"), gesture: { kind: "scrub", node: a, value: 5 } }],
    ]);
    expect(overlayOf(board, states, null)).toBe(noOverlay);
  });
});

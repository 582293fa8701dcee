import { compile } from "@gradboard/autodiff";
import { graphOf, readBoard, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardView } from "../session/board-view";
import { noOverlay } from "../session/overlay";
import { fromWire, wireOfNode } from "./use-wire-keys";

const doc = new Y.Doc();
seedBoard(doc, { title: "t" });
addFormula(doc, "x*y", [0, 0]);
const board = readBoard(doc);
const view = boardView({
  board,
  program: compile(graphOf(board), board.target),
  labels: new Map(),
  overlay: noOverlay,
  reveal: null,
});
const find = (name: string) =>
  [...board.nodes.values()].find((node) => (node.name ?? node.op) === name)?.id ?? "";
const [x, product] = [find("x"), find("mul")];

describe("the keys of a wire", () => {
  it("lead to its ends, and round through all wires", () => {
    const [first, second] = [`${product}:0`, `${product}:1`];
    expect(fromWire(view, first, "ArrowLeft")).toEqual({ node: x });
    expect(fromWire(view, first, "ArrowRight")).toEqual({ node: product });
    expect(fromWire(view, first, "ArrowDown")).toEqual({ wire: second });
    expect(fromWire(view, first, "ArrowUp")).toEqual({ wire: second });
    expect(fromWire(view, first, "Tab")).toEqual({});
    expect(fromWire(view, "gone:0", "ArrowLeft")).toEqual({});
  });

  it("a node leads to the wire that feeds it, else to one that leaves it", () => {
    expect(wireOfNode(view, product)).toBe(`${product}:0`);
    expect(wireOfNode(view, x)).toBe(`${product}:0`);
    expect(wireOfNode(view, "gone")).toBeNull();
  });
});

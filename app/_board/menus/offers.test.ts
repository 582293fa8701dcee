import { compile, operations } from "@gradboard/autodiff";
import { graphOf, readBoard, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { offersFor } from "./offers";

function computedOf(formula: string) {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, formula, [0, 0]);
  const board = readBoard(doc);
  const find = (name: string) =>
    [...board.nodes.values()].find((node) => (node.name ?? node.op) === name)?.id ?? "";
  return { computed: { board, program: compile(graphOf(board), board.target) }, find };
}

const place = { kind: "place", at: [0, 0] } as const;

describe("what a list of operations offers", () => {
  const { computed, find } = computedOf("sin(x)+2");

  it("everything on empty canvas, the best first for what was typed", () => {
    expect(offersFor(place, "", computed)).toHaveLength(operations.length);
    expect(offersFor(place, "tanh", computed)[0]?.id).toBe("tanh");
    expect(offersFor(place, "no such thing", computed)).toEqual([]);
  });

  it("a number is a constant, a free letter a variable, and a formula itself", () => {
    expect(offersFor(place, "2,5", computed)[0]?.chosen).toEqual({
      kind: "operation",
      op: "constant",
      value: 2.5,
    });
    expect(offersFor(place, "q", computed)[0]?.chosen).toEqual({
      kind: "operation",
      op: "variable",
      name: "q",
    });
    expect(offersFor(place, "x", computed)[0]?.kind).not.toBe("variable");
    expect(offersFor(place, "a*b+1", computed)[0]?.chosen).toEqual({ kind: "formula", text: "a*b+1" });
    expect(offersFor(place, "+", computed)[0]?.id).toBe("add");
  });

  it("only what has an input where a wire comes, and takes its value", () => {
    const offers = offersFor({ kind: "from", from: find("x"), at: [0, 0] }, "", computed);
    expect(offers.length).toBeGreaterThan(20);
    for (const offer of offers)
      expect(offer.kind === "operation" && offer.record.ports.length).toBeGreaterThan(0);
    expect(offers.some(({ id }) => id === "variable")).toBe(false);
    expect(
      offersFor({ kind: "from", from: find("x"), at: [0, 0] }, "7", computed).every(
        (o) => o.kind !== "number",
      ),
    ).toBe(true);
    const scalar = offers.map(({ id }) => id);
    expect(scalar).toContain("sin");
    expect(scalar).not.toContain("softmax");
    const into = offersFor({ kind: "into", wire: { to: find("sin"), port: 0 } }, "", computed);
    expect(into.map(({ id }) => id)).toEqual(scalar);
  });

  it("variables, too, where a port is to be fed; and in place of a node anything but itself", () => {
    const to = offersFor({ kind: "to", to: { to: find("sin"), port: 0 }, at: [0, 0] }, "3", computed);
    expect(to[0]?.kind).toBe("number");
    const replace = offersFor({ kind: "replace", node: find("sin") }, "", computed).map(({ id }) => id);
    expect(replace).not.toContain("sin");
    expect(replace).not.toContain("variable");
    expect(replace).toContain("add");
  });
});

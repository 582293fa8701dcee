import { compile, operations } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { boardDoc, find, must, refusal } from "../../test/boards";
import { graphOf } from "../graph-of";
import { compositeOf } from "../groups/composite";
import { readBoard } from "../read-board";
import { createUndo } from "../undo";
import { expandOperation, foldGroup } from "./composite";
import { groupNodes, ungroup } from "./groups";
import { setValue } from "./values";
import { connect } from "./wires";

/** Value at the target and gradient at x. */
function numbers(doc: ReturnType<typeof boardDoc>) {
  const board = readBoard(doc);
  const program = compile(graphOf(board), board.target);
  return {
    value: Number(program.value(board.target ?? "")),
    gradient: Number(program.gradient(find(doc, "x"))),
  };
}

describe("an operation in its gates", () => {
  const composites = operations.filter(({ parts }) => parts !== undefined).map(({ id }) => id);

  it("[B53] is there for the sigmoid and others", () => {
    expect(composites).toEqual(expect.arrayContaining(["sigmoid", "tanh", "softplus", "silu"]));
  });

  // Where the exponentials of the gates do not overflow; beyond see below.
  const points = [-700, -354, -40, -20, -5, -1, -1e-3, -1e-12, 0, 1e-12, 1e-3, 0.5, 1, 5, 20, 40, 354, 700];
  for (const op of composites) {
    it(`[B53] ${op}: the same value and gradient to 1e-12`, () => {
      for (const x of points) {
        const doc = boardDoc(`${op}(x)`);
        must(setValue(doc, find(doc, "x"), x));
        const whole = numbers(doc);
        must(expandOperation(doc, find(doc, op)));
        const gates = numbers(doc);
        const close = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));
        expect([x, close(gates.value, whole.value), close(gates.gradient, whole.gradient)]).toEqual([
          x,
          true,
          true,
        ]);
      }
    });
  }

  const beyond: Record<string, readonly (readonly [x: number, value: number, gradient: number])[]> = {
    sigmoid: [
      [-800, 0, 0],
      [800, 1, 0],
    ],
    tanh: [
      [-800, Number.NaN, Number.NaN],
      [800, Number.NaN, Number.NaN],
    ],
    softplus: [
      [-800, 0, 0],
      [800, Number.POSITIVE_INFINITY, 0],
    ],
    silu: [
      [-800, 0, 0],
      [800, 800, 1],
    ],
  };
  for (const op of composites) {
    it(`[B53] ${op} at ±800, where its gates overflow, gives what its record cautions of`, () => {
      for (const [x, value, gradient] of beyond[op] ?? []) {
        const doc = boardDoc(`${op}(x)`);
        must(setValue(doc, find(doc, "x"), x));
        expect(Number.isFinite(numbers(doc).value + numbers(doc).gradient)).toBe(true);
        must(expandOperation(doc, find(doc, op)));
        const gates = numbers(doc);
        expect([gates.value + 0, gates.gradient + 0]).toEqual([value, gradient]);
      }
    });
  }

  it("[B53] keeps the node, its wires, its name and the target, in a group called like it, and folds back", () => {
    for (const formula of ["h = sigmoid(x); h*h + y", "h = tanh(x*y); h + x", "h = silu(x); h*y"]) {
      const doc = boardDoc(formula);
      const before = readBoard(doc);
      const h = find(doc, "h");
      const undo = createUndo(doc);
      undo.startGesture();
      const { group } = must(expandOperation(doc, h));
      const open = readBoard(doc);
      expect(open.groups.get(group)?.title).toBe(before.nodes.get(h)?.op);
      expect([open.nodes.get(h)?.name, open.target, open.problems]).toEqual(["h", before.target, []]);
      expect(numbers(doc).value).toBeCloseTo(numbers(boardDoc(formula)).value, 12);
      undo.startGesture();
      expect(must(foldGroup(doc, group)).id).toBe(h);
      expect(readBoard(doc)).toEqual(before);
      undo.undo();
      expect(readBoard(doc)).toEqual(open);
      undo.undo();
      expect(readBoard(doc)).toEqual(before);
    }
  });

  it("[B53] the sigmoid has four gates: negate, exponential, add 1, divide 1 by it", () => {
    const doc = boardDoc("sigmoid(x)");
    must(expandOperation(doc, find(doc, "sigmoid")));
    const ops = [...readBoard(doc).nodes.values()].map(({ op, value }) => (op === "constant" ? value : op));
    expect(ops.filter((op) => op !== "variable").sort()).toEqual([1, 1, "add", "div", "exp", "neg"]);
  });

  it("[B54] gates that somebody built and grouped fold as well; what is more or other than one operation does not", () => {
    const doc = boardDoc("s = 1/(1+exp(-x)); s*2");
    const inside = [...readBoard(doc).nodes.values()].filter(
      ({ op, value }) => ["div", "add", "exp", "neg"].includes(op) || value === 1,
    );
    const { id } = must(
      groupNodes(
        doc,
        inside.flatMap((node) => (node.op === "variable" ? [] : [node.id])),
      ),
    );
    expect(compositeOf(readBoard(doc), id)?.op).toBe("sigmoid");
    must(ungroup(doc, [id]));
    const more = must(groupNodes(doc, [find(doc, "s"), find(doc, "mul")])).id;
    expect(refusal(foldGroup(doc, more))).toMatch(/not just one operation/);
    const other = boardDoc("sigmoid(x)");
    const { group } = must(expandOperation(other, find(other, "sigmoid")));
    must(connect(other, find(other, "x"), find(other, "add"), 0));
    expect(refusal(foldGroup(other, group))).toMatch(/not just one operation/);
    expect(refusal(expandOperation(other, find(other, "exp")))).toMatch(/simpler/);
  });

  it("[B53] a node without a wire has gates without one, and both fold", () => {
    const doc = boardDoc("sigmoid(x)");
    const id = find(doc, "sigmoid");
    doc.transact(() => doc.getMap("nodes").delete(find(doc, "x")));
    const { group } = must(expandOperation(doc, id));
    expect(must(foldGroup(doc, group)).id).toBe(id);
  });
});

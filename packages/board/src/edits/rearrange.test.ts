import { compile } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { boardDoc, countWrites, find, must, refusal } from "../../test/boards";
import { graphOf } from "../graph-of";
import { readBoard } from "../read-board";
import { createUndo } from "../undo";
import { addNode } from "./add-node";
import { addIntoWire, addWired, spliceIntoWire } from "./add-wired";
import { duplicateNodes } from "./duplicate-nodes";
import { replaceOperation } from "./replace-operation";
import { tidy } from "./tidy";
import { setValue } from "./values";
import { connect } from "./wires";

describe("replacing an operation", () => {
  it("[B47] keeps what the node feeds and its inputs, moving those whose ports are gone", () => {
    const doc = boardDoc("h = x*y; h+1");
    const [product, sum] = [find(doc, "mul"), find(doc, "add")];
    const at = (id: string) => readBoard(doc).nodes.get(id);
    const before = at(product);
    must(replaceOperation(doc, product, "pow"));
    expect(at(product)).toEqual({ ...before, op: "pow" });
    must(replaceOperation(doc, product, "sin"));
    expect(at(product)?.inputs).toEqual([find(doc, "x")]);
    expect(at(sum)?.inputs[0]).toBe(product);
    must(replaceOperation(doc, product, "sum"));
    expect(at(product)?.inputs).toEqual([find(doc, "x")]);
  });

  it("[B47] a wire on a port that is no more takes a free one", () => {
    const doc = boardDoc("x*y");
    const sum = must(addNode(doc, { op: "add", pos: [0, 0] })).id;
    must(connect(doc, find(doc, "y"), sum, 1));
    must(replaceOperation(doc, sum, "neg"));
    expect(readBoard(doc).nodes.get(sum)?.inputs).toEqual([find(doc, "y")]);
    expect(readBoard(doc).problems).toEqual([]);
  });

  it("[B40] leaves keep their value, and names come and go with the kind of node", () => {
    const doc = boardDoc("x*y");
    const x = find(doc, "x");
    const node = () => readBoard(doc).nodes.get(x);
    must(setValue(doc, x, 3));
    must(replaceOperation(doc, x, "parameter"));
    expect(node()).toMatchObject({ op: "parameter", name: "x", value: 3 });
    must(replaceOperation(doc, x, "constant"));
    expect(node()).toMatchObject({ op: "constant", value: 3 });
    expect(node()?.name).toBeUndefined();
    must(replaceOperation(doc, x, "variable"));
    expect(node()).toMatchObject({ op: "variable", name: "x", value: 3 });
    must(replaceOperation(doc, x, "exp"));
    expect([node()?.name, node()?.value]).toEqual([undefined, undefined]);
    must(replaceOperation(doc, x, "variable"));
    expect(node()).toMatchObject({ name: "x", value: 1, inputs: [] });
  });

  it("[B18] refuses what there is not, and writes nothing", () => {
    const doc = boardDoc("x*y");
    const writes = countWrites(doc, () => {
      expect(refusal(replaceOperation(doc, "gone", "add"))).toMatch(/no longer/);
      expect(refusal(replaceOperation(doc, find(doc, "mul"), "nonsense"))).toMatch(/no such operation/);
      must(replaceOperation(doc, find(doc, "mul"), "mul"));
    });
    expect(writes).toBe(0);
  });
});

describe("adding with a wire", () => {
  it("[B41] leads wires in and out, in one step", () => {
    const doc = boardDoc("x*y");
    const undo = createUndo(doc);
    const before = readBoard(doc);
    undo.startGesture();
    const sine = must(addWired(doc, { op: "sin", pos: [0, 300] }, { from: find(doc, "x") })).id;
    expect(readBoard(doc).nodes.get(sine)?.inputs).toEqual([find(doc, "x")]);
    undo.undo();
    expect(readBoard(doc)).toEqual(before);
    const one = must(
      addWired(doc, { op: "variable", pos: [0, 0] }, { to: { to: find(doc, "mul"), port: 1 } }),
    ).id;
    expect(readBoard(doc).nodes.get(find(doc, "mul"))?.inputs[1]).toBe(one);
    expect(refusal(addWired(doc, { op: "constant", pos: [0, 0] }, { from: one }))).toMatch(/input/);
  });

  it("[B41] into a wire it stands between both ends, and what follows makes room", () => {
    const doc = boardDoc("sin(x)*y");
    const [x, sine, product, y] = ["x", "sin", "mul", "y"].map((name) => find(doc, name));
    if (x === undefined || sine === undefined || product === undefined || y === undefined) throw new Error();
    const place = (id: string) => readBoard(doc).nodes.get(id)?.pos ?? [0, 0];
    const before = [place(x), place(sine), place(product), place(y)];
    const added = must(addIntoWire(doc, { op: "exp" }, { to: sine, port: 0 })).id;
    const { nodes } = readBoard(doc);
    expect([nodes.get(added)?.inputs, nodes.get(sine)?.inputs]).toEqual([[x], [added]]);
    expect(place(added)[0]).toBeGreaterThanOrEqual(place(x)[0] + 184);
    expect(place(sine)[0]).toBeGreaterThanOrEqual(place(added)[0] + 184);
    const by = place(sine)[0] - (before[1]?.[0] ?? 0);
    expect(by).toBeGreaterThan(0);
    expect(place(product)).toEqual([(before[2]?.[0] ?? 0) + by, before[2]?.[1]]);
    expect([place(x), place(y)]).toEqual([before[0], before[3]]);
    // Now there is room: nothing moves.
    const wide = [place(sine), place(product)];
    must(replaceOperation(doc, added, "tanh"));
    expect([place(sine), place(product)]).toEqual(wide);
  });

  it("[B41] a node that is there already is led into a wire, but never into a loop", () => {
    const doc = boardDoc("sin(x)*y");
    const cosine = must(addNode(doc, { op: "cos", pos: [0, 0] })).id;
    must(spliceIntoWire(doc, cosine, { to: find(doc, "mul"), port: 0 }));
    const { nodes } = readBoard(doc);
    expect(nodes.get(cosine)?.inputs).toEqual([find(doc, "sin")]);
    expect(nodes.get(find(doc, "mul"))?.inputs[0]).toBe(cosine);
    const sum = must(addNode(doc, { op: "add", pos: [0, 0] })).id;
    must(connect(doc, find(doc, "mul"), sum, 0));
    const writes = countWrites(doc, () => {
      expect(refusal(spliceIntoWire(doc, sum, { to: find(doc, "sin"), port: 0 }))).toMatch(/loop/);
      expect(refusal(spliceIntoWire(doc, cosine, { to: find(doc, "mul"), port: 1 }))).toMatch(
        /no free input/,
      );
    });
    expect(writes).toBe(0);
  });
});

describe("copies", () => {
  it("[B42] compute the same, from copies inside and the same nodes outside", () => {
    const doc = boardDoc("sin(x)*y");
    const [sine, product] = [find(doc, "sin"), find(doc, "mul")];
    const { ids } = must(duplicateNodes(doc, [sine, product], [40, 40]));
    const [copy, copied] = [ids.get(sine) ?? "", ids.get(product) ?? ""];
    const board = readBoard(doc);
    expect(board.nodes.get(copied)?.inputs).toEqual([copy, find(doc, "y")]);
    expect(board.nodes.get(copy)?.inputs).toEqual([find(doc, "x")]);
    expect(board.target).toBe(product);
    const program = compile(graphOf(board), product);
    expect(program.value(copied)).toBe(program.value(product));
    expect(refusal(duplicateNodes(doc, ["gone"], [0, 0]))).toMatch(/no longer/);
  });

  it("[B42] of a variable gets a name of its own", () => {
    const doc = boardDoc("x*y");
    const { ids } = must(duplicateNodes(doc, [find(doc, "x")], [0, 40]));
    expect(readBoard(doc).nodes.get(ids.get(find(doc, "x")) ?? "")?.name).toBe("x1");
    expect(readBoard(doc).problems).toEqual([]);
  });
});

describe("tidying a selection", () => {
  it("[B44] moves nothing else, and keeps its corner", () => {
    const doc = boardDoc("sin(x)*cos(y)+z");
    const chosen = new Set([find(doc, "sin"), find(doc, "mul"), find(doc, "cos")]);
    const before = readBoard(doc);
    const corner = (board: typeof before) =>
      [0, 1].map((axis) => Math.min(...[...chosen].map((id) => board.nodes.get(id)?.pos[axis] ?? 0)));
    must(tidy(doc, { only: chosen }));
    const after = readBoard(doc);
    for (const [id, node] of before.nodes) {
      if (!chosen.has(id)) expect(after.nodes.get(id)?.pos).toEqual(node.pos);
    }
    expect(corner(after)).toEqual(corner(before));
  });
});

describe("undo", () => {
  it("[B29] takes each of these back in one step", () => {
    const doc = boardDoc("sin(x)*y");
    const loose = must(addNode(doc, { op: "cos", pos: [0, 400] })).id;
    const undo = createUndo(doc);
    const [sine, product] = [find(doc, "sin"), find(doc, "mul")];
    const edits = [
      () => replaceOperation(doc, sine, "variable"),
      () => addWired(doc, { op: "neg", pos: [0, 0] }, { from: sine, to: { to: product, port: 1 } }),
      () => addIntoWire(doc, { op: "exp" }, { to: product, port: 0 }),
      () => spliceIntoWire(doc, loose, { to: product, port: 0 }),
      () => duplicateNodes(doc, [sine, product], [20, 20]),
      () => tidy(doc, { only: new Set([sine, product, loose]) }),
    ];
    for (const edit of edits) {
      const before = readBoard(doc);
      undo.startGesture();
      must(edit());
      const after = readBoard(doc);
      expect(after).not.toEqual(before);
      expect(undo.undo()).toEqual({ kind: "done", skipped: 0 });
      expect(readBoard(doc)).toEqual(before);
      undo.redo();
      expect(readBoard(doc)).toEqual(after);
      undo.undo();
    }
  });
});

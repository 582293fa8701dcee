import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardDoc, countWrites, find, must, refusal } from "../../test/boards";
import { graphOf } from "../graph-of";
import { wouldLoop } from "../loops";
import { rangeOf } from "../range";
import { readBoard } from "../read-board";
import { LIMITS, LOCAL, metaOf, nodesOf } from "../schema";
import { addNode } from "./add-node";
import { seedBoard, setTarget, setTitle } from "./board-settings";
import { moveNodes } from "./move-nodes";
import { removeNodes } from "./remove-nodes";
import { setName } from "./set-name";
import { tidy } from "./tidy";
import { setRange, setValue } from "./values";
import { connect, disconnect } from "./wires";

describe("edits", () => {
  it("[B2] a board is seeded once", () => {
    const doc = boardDoc();
    seedBoard(doc, { title: "Second" });
    expect(readBoard(doc).title).toBe("Board");
  });

  it("[B18] each is one transaction with the origin it was given, LOCAL by default", () => {
    const doc = boardDoc("x*2");
    const origins: unknown[] = [];
    doc.on("update", (_update: Uint8Array, origin: unknown) => origins.push(origin));
    must(removeNodes(doc, [find(doc, "mul"), find(doc, "x")]));
    must(addNode(doc, { op: "variable", pos: [0, 0] }, "server"));
    expect(origins).toEqual([LOCAL, "server"]);
  });

  it("[B18] a refused edit says why in a sentence and writes nothing", () => {
    const doc = boardDoc("x*2");
    const [x, product, two] = [find(doc, "x"), find(doc, "mul"), find(doc, "constant")];
    const refused = [
      () => addNode(doc, { op: "nonsense", pos: [0, 0] }),
      () => addNode(doc, { op: "add", pos: [Number.NaN, 0] }),
      () => addNode(doc, { op: "variable", pos: [0, 0], value: Number.POSITIVE_INFINITY }),
      () => addNode(doc, { op: "variable", pos: [0, 0], name: "x" }),
      () => addNode(doc, { op: "variable", pos: [0, 0], min: 3, max: 3 }),
      () => removeNodes(doc, ["gone"]),
      () => connect(doc, product, product, 0),
      () => connect(doc, x, product, 2),
      () => connect(doc, x, product, 0.5),
      () => connect(doc, product, x, 0),
      () => connect(doc, "gone", product, 0),
      () => disconnect(doc, "gone", 0),
      () => moveNodes(doc, new Map([[x, [0, Number.NaN]]])),
      () => setValue(doc, x, Number.NaN),
      () => setValue(doc, product, 1),
      () => setValue(doc, "gone", 1),
      () => setRange(doc, x, 2, 1),
      () => setRange(doc, x, null, Number.POSITIVE_INFINITY),
      () => setName(doc, x, ""),
      () => setName(doc, x, "sin"),
      () => setName(doc, x, "2x"),
      () => setName(doc, x, "a b"),
      () => setName(doc, two, "c"),
      () => setName(doc, "gone", "c"),
      () => setTarget(doc, "gone"),
      () => setTitle(doc, "   "),
      () => setTitle(doc, "x".repeat(LIMITS.titleLength + 1)),
    ];
    const writes = countWrites(doc, () => {
      for (const run of refused) expect(refusal(run())).toMatch(/^\S.*\.$/);
    });
    expect(writes).toBe(0);
  });

  it("[B19] an edit that would change nothing writes nothing", () => {
    const doc = boardDoc("x*2");
    const [x, product] = [find(doc, "x"), find(doc, "mul")];
    const pos = readBoard(doc).nodes.get(x)?.pos ?? [0, 0];
    const writes = countWrites(doc, () => {
      must(setValue(doc, x, 1));
      must(setName(doc, x, "x"));
      must(setRange(doc, x, null, null));
      must(moveNodes(doc, new Map([[x, [pos[0] + 0.2, pos[1]]]])));
      must(connect(doc, x, product, 0));
      must(setTarget(doc, product));
      must(setTitle(doc, "Board"));
      must(disconnect(doc, x, 5));
      must(tidy(doc));
    });
    expect(writes).toBe(0);
  });

  it("[B20] new variables take the first free name and the value 1", () => {
    const doc = boardDoc("x*2");
    const add = (op: string) => {
      const { id } = must(addNode(doc, { op, pos: [0, 0] }));
      return readBoard(doc).nodes.get(id);
    };
    expect(add("variable")).toMatchObject({ name: "y", value: 1 });
    expect(add("parameter")).toMatchObject({ name: "w", value: 1 });
    expect([add("variable")?.name, add("variable")?.name]).toEqual(["z", "a"]);
    expect(add("constant")).toMatchObject({ value: 1 });
    expect(add("constant")?.name).toBeUndefined();
    expect(add("add")?.value).toBeUndefined();
    must(removeNodes(doc, [find(doc, "y")]));
    expect(add("variable")?.name).toBe("y");
    const names = Array.from({ length: 30 }, () => add("variable")?.name);
    expect(new Set(names).size).toBe(30);
    expect(names).not.toContain("e");
    expect(readBoard(doc).problems).toEqual([]);
  });

  it("[B21] removing a node empties the ports it fed and unsets the target, at once", () => {
    const doc = boardDoc("(4*x+1)^2");
    const [sum, power] = [find(doc, "add"), find(doc, "pow")];
    expect(countWrites(doc, () => must(removeNodes(doc, [sum, sum, "gone"])))).toBe(1);
    expect(readBoard(doc).nodes.get(power)?.inputs[0]).toBeNull();
    expect(readBoard(doc).target).toBe(power);
    must(removeNodes(doc, [power]));
    expect(readBoard(doc).target).toBeNull();
    expect(metaOf(doc).has("target")).toBe(false);
    expect(readBoard(doc).problems).toEqual([]);
  });

  it("[B21] an unreadable node can be deleted", () => {
    const doc = boardDoc();
    nodesOf(doc).set("junk", 1);
    must(removeNodes(doc, ["junk"]));
    expect(readBoard(doc).problems).toEqual([]);
  });

  it("[B22] connecting replaces the wire on the port and may use one node for both ports", () => {
    const doc = boardDoc("x*2");
    const [x, product] = [find(doc, "x"), find(doc, "mul")];
    must(connect(doc, x, product, 1));
    expect(readBoard(doc).nodes.get(product)?.inputs).toEqual([x, x]);
    must(disconnect(doc, product, 0));
    expect(readBoard(doc).nodes.get(product)?.inputs).toEqual([null, x]);
  });

  it("[B22] a loop is refused with the two nodes named", () => {
    const doc = boardDoc("h = x*2; sin(h)");
    const [h, sine] = [find(doc, "h"), find(doc, "sin")];
    expect(wouldLoop(readBoard(doc), sine, h)).toBe(true);
    expect(wouldLoop(readBoard(doc), h, sine)).toBe(false);
    const result = connect(doc, sine, h, 0);
    expect(result).toMatchObject({ ok: false, fault: { kind: "loop" } });
    expect(refusal(result)).toContain("already computed from h");
  });

  it("[B22] a loop that is there already does not stop other wires", () => {
    const doc = boardDoc("x*2");
    const entry = nodesOf(doc).get(find(doc, "mul"));
    if (entry instanceof Y.Map) entry.set("in:1", find(doc, "mul"));
    const neg = must(addNode(doc, { op: "neg", pos: [0, 0] })).id;
    must(connect(doc, find(doc, "mul"), neg, 0));
  });

  it("[B23] names are unique, and an operation's can be taken away", () => {
    const doc = boardDoc("x*y");
    const product = find(doc, "mul");
    expect(refusal(setName(doc, product, "x"))).toContain("already a node called x");
    must(setName(doc, product, " area "));
    expect(readBoard(doc).nodes.get(product)?.name).toBe("area");
    must(setName(doc, product, ""));
    expect(readBoard(doc).nodes.get(product)?.name).toBeUndefined();
  });

  it("[B24] places are rounded and kept within the board", () => {
    const doc = boardDoc("x");
    must(moveNodes(doc, new Map([[find(doc, "x"), [1e300, -0.4]]])));
    expect(readBoard(doc).nodes.get(find(doc, "x"))?.pos).toEqual([LIMITS.coordinate, 0]);
  });

  it("[B24] a range can be set, and unset side by side", () => {
    const doc = boardDoc("x");
    const x = find(doc, "x");
    must(setRange(doc, x, -1, 1));
    expect(readBoard(doc).nodes.get(x)).toMatchObject({ min: -1, max: 1 });
    must(setRange(doc, x, null, 1));
    expect(readBoard(doc).nodes.get(x)?.min).toBeUndefined();
  });

  it("[B26] a slider always has a length and includes its value", () => {
    expect(rangeOf({})).toEqual({ min: -10, max: 10 });
    expect(rangeOf({ value: 25 })).toEqual({ min: -10, max: 50 });
    expect(rangeOf({ value: -1000 })).toEqual({ min: -1000, max: 10 });
    expect(rangeOf({ value: 3, min: 0, max: 1 })).toEqual({ min: 0, max: 3 });
    for (const end of [-1e15, -10, 0, 10, 15, 1e15]) {
      for (const value of [-1e308, 0, 10, 1e308]) {
        for (const range of [rangeOf({ value, min: end }), rangeOf({ value, max: end })]) {
          expect(range.min).toBeLessThan(range.max);
          expect(Number.isFinite(range.max - range.min)).toBe(true);
          expect(range.min <= value && value <= range.max).toBe(true);
        }
      }
    }
  });

  it("[B34] tidying changes places only and keeps the top-left corner", () => {
    const doc = boardDoc("(4*x+1)^2");
    const graph = graphOf(readBoard(doc));
    must(moveNodes(doc, new Map([...readBoard(doc).nodes.keys()].map((id, at) => [id, [90 - at, 40 + at]]))));
    const corner = (axis: 0 | 1): number =>
      Math.min(...[...readBoard(doc).nodes.values()].map(({ pos }) => pos[axis]));
    const before = [corner(0), corner(1)];
    must(tidy(doc));
    expect([corner(0), corner(1)]).toEqual(before);
    expect(graphOf(readBoard(doc))).toEqual(graph);
    must(tidy(new Y.Doc()));
  });
});

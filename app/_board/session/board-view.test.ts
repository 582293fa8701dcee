import type { NodeId } from "@gradboard/autodiff";
import { BoardReader, moveNodes, seedBoard, setValue } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type BoardView, boardView, type NodeView } from "./board-view";
import { LiveProgram } from "./live-program";
import { noOverlay, type Overlay } from "./overlay";
import type { Reveal } from "./reveal";

let doc: Y.Doc;
let reader: BoardReader;
let live: LiveProgram;

function show(previous?: BoardView, overlay: Overlay = noOverlay, reveal: Reveal | null = null): BoardView {
  live.update(reader.board, overlay.values);
  const { program, labels } = live;
  return boardView({ board: reader.board, program, labels, overlay, reveal }, previous);
}

function named(view: BoardView, label: string): NodeView {
  const found = [...view.nodes.values()].find((node) => node.label === label);
  if (found === undefined) throw new Error(`no node ${label}`);
  return found;
}

beforeEach(() => {
  doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, "(4*x+1)^2", [0, 0]);
  reader = new BoardReader(doc);
  live = new LiveProgram(reader.board);
});

describe("the view of a board", () => {
  it("holds each node's value, gradient and label, and each wire's contribution", () => {
    const view = show();
    expect(named(view, "x")).toMatchObject({ value: 1, gradient: 40, connected: true });
    expect(named(view, "4*x+1")).toMatchObject({ value: 5, gradient: 10 });
    expect(named(view, "(4*x+1)^2")).toMatchObject({ value: 25, isTarget: true });
    const fromX = [...view.wires.values()].find(({ from }) => from === named(view, "x").id);
    expect(fromX?.contribution).toBe(40);
    const fromConstant = [...view.wires.values()].find(({ from }) => from === named(view, "4").id);
    expect(fromConstant?.contribution).toBeUndefined();
  });

  it("is the very same object while nothing changes", () => {
    const view = show();
    expect(show(view)).toBe(view);
  });

  it("keeps every node that a move does not touch, and every number", () => {
    const view = show();
    const x = named(view, "x").id;
    moveNodes(doc, new Map([[x, [500, 500]]]));
    const moved = show(view);
    expect(moved.wires).toBe(view.wires);
    for (const [id, node] of moved.nodes) expect(node === view.nodes.get(id)).toBe(id !== x);
  });

  it("changes nothing but places while a node is dragged, and none when it is let go where it was", () => {
    const view = show();
    const x = named(view, "x").id;
    const at = (left: number): Overlay => ({ ...noOverlay, positions: new Map([[x, [left, 7]]]) });
    const dragged = show(view, at(300));
    expect(dragged.nodes.get(x)?.position).toEqual([300, 7]);
    expect(dragged.faces).toBe(view.faces);
    expect(dragged.wires).toBe(view.wires);
    for (const [id, node] of dragged.nodes) expect(node === view.nodes.get(id)).toBe(id !== x);
    const further = show(dragged, at(400));
    expect(further.nodes.get(x)?.position).toEqual([400, 7]);
    expect(show(further).nodes).toEqual(view.nodes);
  });

  it("computes with the value in somebody's hand and goes back when it is let go", () => {
    const view = show();
    const x = named(view, "x").id;
    const held: Overlay = {
      positions: new Map(),
      values: new Map([[x, -1]]),
      sizes: new Map(),
      holders: new Map([[x, "#f00"]]),
    };
    const scrubbed = show(view, held);
    expect(named(scrubbed, "(4*x+1)^2").value).toBe(9);
    expect(named(scrubbed, "x")).toMatchObject({ value: -1, gradient: -24, heldBy: "#f00" });
    expect(named(show(scrubbed), "x")).toMatchObject({ value: 1, gradient: 40, heldBy: null });
  });

  it("follows one's own hand on a slider, which has no colour", () => {
    const view = show();
    const x = named(view, "x").id;
    const scrub = (value: number): Overlay => ({ ...noOverlay, values: new Map([[x, value]]) });
    const first = show(view, scrub(-1));
    expect(named(first, "(4*x+1)^2").value).toBe(9);
    const second = show(first, scrub(2));
    expect(named(second, "(4*x+1)^2").value).toBe(81);
    expect(named(show(second), "x").value).toBe(1);
  });

  it("relabels what reads a constant when the constant changes", () => {
    const view = show();
    setValue(doc, named(view, "4").id, 3);
    const changed = show(view);
    expect(named(changed, "(3*x+1)^2").value).toBe(16);
  });

  it("lights the wires of a step, the way it goes", () => {
    const whole = show();
    const [wire, other] = [...whole.wires.keys()];
    if (wire === undefined || other === undefined) throw new Error("two wires are needed");
    for (const way of ["forward", "backward"] as const) {
      const none = {
        values: new Set<NodeId>(),
        gradients: new Set<NodeId>(),
        contributions: new Set<string>(),
      };
      const { wires } = show(whole, noOverlay, {
        ...none,
        focus: null,
        way,
        lit: new Set([wire]),
        program: null,
        step: "value",
        waiting: new Map(),
      });
      expect([wires.get(wire)?.lit, wires.get(other)?.lit]).toEqual([way, null]);
    }
  });

  it("holds nothing that a walkthrough hides", () => {
    const whole = show();
    const x = named(whole, "x").id;
    const reveal: Reveal = {
      values: new Set<NodeId>([x]),
      gradients: new Set<NodeId>(),
      contributions: new Set<string>(),
      focus: x,
      way: "forward",
      lit: new Set<string>(),
      program: null,
      step: "value",
      waiting: new Map(),
    };
    const view = show(whole, noOverlay, reveal);
    expect(named(view, "x")).toMatchObject({
      value: 1,
      showsValue: true,
      gradient: undefined,
      focused: true,
    });
    for (const node of view.nodes.values()) {
      expect(node.gradient).toBeUndefined();
      if (node.id !== x) expect(node).toMatchObject({ value: undefined, showsValue: false });
    }
    for (const wire of view.wires.values()) expect(wire.contribution).toBeUndefined();
  });
});

describe("problems in the view", () => {
  it("are at the wires of a loop, while the rest keeps its values", () => {
    const before = show();
    const x = named(before, "x").id;
    const sum = named(before, "4*x+1");
    const product = named(before, "4*x").id;
    // What no edit would do, but two at once can: the product reads the sum that is made from it.
    const entry = doc.getMap("nodes").get(product);
    if (entry instanceof Y.Map) entry.set("in:0", sum.id);
    const view = show(before);
    const looped = [...view.wires.values()].filter(({ inLoop }) => inLoop);
    expect(looped.map(({ to }) => to).sort()).toEqual([product, sum.id].sort());
    expect(view.nodes.get(product)?.problems.map(({ kind }) => kind)).toContain("loop");
    expect(view.nodes.get(x)?.value).toBe(1);
    expect(view.order).toHaveLength(view.nodes.size);
  });

  it("do not tell of a value that is still hidden", () => {
    addFormula(doc, "1/0", [0, 400]);
    expect(show().problems.some(({ kind }) => kind === "not-finite")).toBe(true);
    const nothing: Reveal = {
      values: new Set(),
      gradients: new Set(),
      contributions: new Set(),
      focus: null,
      way: "forward",
      lit: new Set(),
      program: null,
      step: "value",
      waiting: new Map(),
    };
    expect(show(undefined, noOverlay, nothing).problems.some(({ kind }) => kind === "not-finite")).toBe(
      false,
    );
  });
});

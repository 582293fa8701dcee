import { setValue } from "@gradboard/board";
import { describe, expect, it } from "vitest";
import { groupedDoc, groupedView, viewOf } from "../groups/testing/grouped-view";
import { overlayOf } from "./overlay";
import type { Reveal } from "./reveal";

const formula = "h = x*y; g = sin(h); k = h*z; g + k";
const inner = { title: "inner", members: ["h", "g"], collapsed: true };

describe("the view of a board with groups", () => {
  it("draws a block for what is in it, with its ports", () => {
    const { reader, find } = groupedDoc(formula, [inner]);
    const view = viewOf(reader.board);
    const block = view.groups.get(find("inner"));
    expect(block?.inputs.map(({ label }) => label)).toEqual(["x", "y"]);
    expect(new Set(block?.outputs.map(({ label }) => label))).toEqual(new Set(["h", "g"]));
    expect([...view.shown.nodes.keys()]).not.toContain(find("h"));
    const ends = [...view.shown.wires.values()].map(({ leaves, enters, from, to }) => ({
      leaves,
      enters,
      from,
      to,
    }));
    expect(ends).toHaveLength(6);
    expect(ends).toContainEqual({ leaves: find("x"), enters: find("inner"), from: find("x"), to: find("h") });
    expect(ends).toContainEqual({ leaves: find("inner"), enters: find("k"), from: find("h"), to: find("k") });
    expect(view.nodes.size).toBe(7);
    expect(view.wires.size).toBe(7);
  });

  it("adds up what flows back through an input that leads to several ports", () => {
    const { doc, reader, find } = groupedDoc("x*x + sin(x)", [
      { title: "all", members: ["mul", "sin", "add"], collapsed: true },
    ]);
    setValue(doc, find("x"), 2);
    const view = viewOf(reader.board);
    const [input] = view.groups.get(find("all"))?.inputs ?? [];
    expect(input?.wires).toHaveLength(3);
    expect(input?.contribution).toBeCloseTo(4 + Math.cos(2), 12);
    expect(input?.contribution).toBeCloseTo(Number(view.nodes.get(find("x"))?.gradient), 12);
    const [wire] = view.shown.wires.values();
    expect(view.shown.wires.size).toBe(1);
    expect([wire?.others.length, wire?.contribution]).toEqual([2, input?.contribution]);
  });

  it("shows nothing that a walkthrough still hides, and lights the block that a step is in", () => {
    const { reader, find } = groupedDoc(formula, [inner]);
    const [x, h] = [find("x"), find("h")];
    const reveal: Reveal = {
      program: null,
      values: new Set([x]),
      gradients: new Set(),
      contributions: new Set([`${h}:0`]),
      focus: h,
      way: "backward",
      lit: new Set([`${h}:0`]),
      step: "1",
      waiting: new Map(),
    };
    const view = viewOf(reader.board, { reveal });
    const block = view.groups.get(find("inner"));
    expect(block?.focused).toBe(true);
    expect(block?.outputs.every(({ value, gradient }) => value === undefined && gradient === undefined)).toBe(
      true,
    );
    expect(block?.inputs.map(({ contribution }) => contribution === undefined)).toEqual([false, true]);
    expect([...view.shown.wires.values()].filter(({ lit }) => lit === "backward")).toHaveLength(1);
  });

  it("keeps every object of it that looks as before", () => {
    const { doc, reader, find } = groupedDoc(formula, [inner, { title: "outer", members: ["inner", "k"] }]);
    const before = viewOf(reader.board);
    expect(viewOf(reader.board, {}, before)).toBe(before);
    setValue(doc, find("z"), 3);
    const after = viewOf(reader.board, {}, before);
    expect(after.groups.get(find("inner"))?.box).toBe(before.groups.get(find("inner"))?.box);
    expect(after.shown.wires.get(`${find("g")}:0`)).toBe(before.shown.wires.get(`${find("g")}:0`));
    const plain = groupedView(formula, []);
    expect([plain.shown.nodes === plain.nodes, plain.shown.wires === plain.wires, plain.groups.size]).toEqual(
      [true, true, 0],
    );
  });

  it("moves with a group that somebody has in hand, though presence names only the group", () => {
    const { reader, find } = groupedDoc(formula, [inner]);
    const still = viewOf(reader.board);
    const { x = 0, y = 0 } = still.groups.get(find("inner"))?.box ?? {};
    const nodes: Record<string, [number, number]> = { [find("inner")]: [x + 50, y - 20] };
    const overlay = overlayOf(reader.board, new Map([[7, { gesture: { kind: "move", nodes } }]]), null);
    const moved = viewOf(reader.board, { overlay });
    expect(moved.groups.get(find("inner"))?.box).toMatchObject({ x: x + 50, y: y - 20 });
    const at = (view: typeof still) => view.nodes.get(find("h"))?.position ?? [0, 0];
    expect([at(moved)[0] - at(still)[0], at(moved)[1] - at(still)[1]]).toEqual([50, -20]);
  });
});

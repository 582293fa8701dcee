import { compile } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { boardDoc, countWrites, find, must, refusal } from "../../test/boards";
import { toBoardFile } from "../board-file";
import { parseBoardFile } from "../board-file-schema";
import { fragmentOf } from "../fragment";
import { graphOf } from "../graph-of";
import { groupShapes } from "../groups/group-shapes";
import { groupTree } from "../groups/group-tree";
import { NODE_SIZE } from "../node-size";
import { readBoard } from "../read-board";
import { createUndo } from "../undo";
import { addIntoWire } from "./add-wired";
import { duplicateNodes } from "./duplicate-nodes";
import { groupNodes, setCollapsed, setGroupTitle, ungroup } from "./groups";
import { insertBoardFile } from "./insert-board-file";
import { moveNodes } from "./move-nodes";
import { removeNodes } from "./remove-nodes";
import { tidy } from "./tidy";

/** A board of `h = x*y; g = sin(h); k = h*z; g + k`, and the ids of its nodes by name or operation. */
function board() {
  const doc = boardDoc("h = x*y; g = sin(h); k = h*z; g + k");
  const id = Object.fromEntries(["x", "y", "z", "h", "g", "add", "k"].map((name) => [name, find(doc, name)]));
  const of = (name: string) => id[name] ?? "";
  return {
    doc,
    of,
    groups: () => readBoard(doc).groups,
    node: (name: string) => readBoard(doc).nodes.get(of(name)),
  };
}

function inside(doc: Y.Doc, group: string): ReadonlySet<string> {
  return new Set(groupTree(readBoard(doc)).nodesIn.get(group));
}

describe("grouping", () => {
  it("[B48] puts nodes under a title, in one step that undo takes back, and changes no number", () => {
    const { doc, of, groups, node } = board();
    const before = readBoard(doc);
    const undo = createUndo(doc);
    undo.startGesture();
    const { id } = must(groupNodes(doc, [of("h"), of("g")], { title: "inner" }));
    expect(groups().get(id)).toEqual({ id, title: "inner", collapsed: false, parent: null });
    expect([node("h")?.parent, node("g")?.parent, node("x")?.parent]).toEqual([id, id, undefined]);
    expect(graphOf(readBoard(doc))).toEqual(graphOf(before));
    const target = before.target ?? "";
    expect(compile(graphOf(readBoard(doc)), target).value(target)).toBe(
      compile(graphOf(before), target).value(target),
    );
    undo.undo();
    expect(readBoard(doc)).toEqual(before);
    undo.redo();
    expect(groups().size).toBe(1);
  });

  it("[B48] a group goes into the group all its members are in; who chose all of a group meant the group", () => {
    const { doc, of, groups } = board();
    const outer = must(groupNodes(doc, [of("h"), of("g"), of("add")])).id;
    const inner = must(groupNodes(doc, [of("h"), of("g")])).id;
    expect(groups().get(inner)?.parent).toBe(outer);
    const both = must(groupNodes(doc, [of("h"), of("g"), of("add"), of("k")])).id;
    expect([groups().get(outer)?.parent, groups().get(inner)?.parent]).toEqual([both, outer]);
    expect(inside(doc, both)).toEqual(new Set([of("h"), of("g"), of("add"), of("k")]));
  });

  it("[B49] ungrouping leaves members in the group around, and deleting deletes what is inside", () => {
    const { doc, of, groups, node } = board();
    const outer = must(groupNodes(doc, [of("h"), of("g"), of("add")])).id;
    const inner = must(groupNodes(doc, [of("h"), of("g")])).id;
    expect(new Set(must(ungroup(doc, [inner])).members)).toEqual(new Set([of("h"), of("g")]));
    expect([node("h")?.parent, groups().has(inner)]).toEqual([outer, false]);
    must(removeNodes(doc, [outer]));
    expect([groups().size, readBoard(doc).nodes.size]).toEqual([0, 4]);
    expect(readBoard(doc).problems).toEqual([]);
    must(groupNodes(doc, [of("x")]));
    must(removeNodes(doc, [of("x")]));
    expect(doc.getMap("nodes").size).toBe(3);
  });

  it("[B50] collapses and is titled; what changes nothing writes nothing", () => {
    const { doc, of, groups } = board();
    const { id } = must(groupNodes(doc, [of("h")]));
    must(setCollapsed(doc, id, true));
    must(setGroupTitle(doc, id, " part "));
    expect(groups().get(id)).toMatchObject({ collapsed: true, title: "part" });
    const writes = countWrites(doc, () => {
      must(setCollapsed(doc, id, true));
      must(setGroupTitle(doc, id, "part"));
      expect(refusal(setGroupTitle(doc, id, "x".repeat(41)))).toMatch(/40/);
      for (const refused of [
        setCollapsed(doc, of("x"), true),
        ungroup(doc, [of("x")]),
        groupNodes(doc, ["gone"]),
      ])
        expect(refusal(refused)).toMatch(/no longer/);
    });
    expect(writes).toBe(0);
    must(setCollapsed(doc, id, false));
    must(setGroupTitle(doc, id, ""));
    expect(groups().get(id)).toMatchObject({ collapsed: false, title: "" });
  });
});

describe("what else is done to a board with groups", () => {
  it("[B51] moving a group moves all that is in it", () => {
    const { doc, of, node } = board();
    const { id } = must(groupNodes(doc, [of("h"), of("g")], { collapsed: true }));
    const before = [node("h")?.pos, node("g")?.pos, node("x")?.pos];
    const { x = 0, y = 0 } = groupShapes(readBoard(doc)).get(id) ?? {};
    must(moveNodes(doc, new Map([[id, [x + 100, y - 30]]])));
    const moved = before.map((pos, index) =>
      index < 2 ? [(pos?.[0] ?? 0) + 100, (pos?.[1] ?? 0) - 30] : pos,
    );
    expect([node("h")?.pos, node("g")?.pos, node("x")?.pos]).toEqual(moved);
  });

  it("[B34] [B51] tidying keeps groups together: nothing else stands in a frame or under a block", () => {
    for (const collapsed of [false, true]) {
      const { doc, of } = board();
      const inner = must(groupNodes(doc, [of("h"), of("g")], { collapsed })).id;
      must(groupNodes(doc, [inner, of("x")]));
      const shapes = () => groupShapes(readBoard(doc));
      must(tidy(doc));
      const { nodes, groups } = readBoard(doc);
      for (const [id, shape] of shapes()) {
        const members = inside(doc, id);
        for (const [other, { pos }] of nodes) {
          if (members.has(other)) continue;
          const apart =
            pos[0] >= shape.x + shape.width ||
            pos[0] + NODE_SIZE.width <= shape.x ||
            pos[1] >= shape.y + shape.height ||
            pos[1] + NODE_SIZE.height <= shape.y;
          expect([groups.get(id)?.collapsed, apart]).toEqual([groups.get(id)?.collapsed, true]);
        }
      }
    }
  });

  it("[B42] [B43] copies and files hold the groups that are whole", () => {
    const { doc, of, groups, node } = board();
    const inner = must(groupNodes(doc, [of("h"), of("g")], { title: "in", collapsed: true })).id;
    const outer = must(groupNodes(doc, [inner, of("add")], { title: "out" })).id;
    const file = toBoardFile(readBoard(doc));
    expect(parseBoardFile(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, file });
    const copy = boardDoc();
    must(insertBoardFile(copy, file));
    const titles = [...readBoard(copy).groups.values()].map(({ title, collapsed }) => [title, collapsed]);
    expect(new Set(titles)).toEqual(
      new Set([
        ["in", true],
        ["out", false],
      ]),
    );
    expect(toBoardFile(readBoard(copy)).nodes.filter(({ parent }) => parent !== undefined)).toHaveLength(3);

    expect(fragmentOf(readBoard(doc), new Set([inner])).groups).toEqual([
      { id: inner, title: "in", collapsed: true },
    ]);
    expect(fragmentOf(readBoard(doc), new Set([of("h")]))).not.toHaveProperty("groups");
    const made = must(duplicateNodes(doc, [inner], [0, 200]));
    expect(groups().get(made.groups.get(inner) ?? "")).toMatchObject({ title: "in", parent: outer });
    const part = must(duplicateNodes(doc, [of("h")], [0, 200]));
    expect(readBoard(doc).nodes.get(part.ids.get(of("h")) ?? "")?.parent).toBe(node("h")?.parent);
  });

  it("[B36] files with groups that do not exist, or exist twice, are refused", () => {
    const { doc, of } = board();
    must(groupNodes(doc, [of("h")]));
    const file = toBoardFile(readBoard(doc));
    const [group] = file.groups ?? [];
    const bad = [
      { ...file, groups: [] },
      { ...file, groups: [group, group] },
      { ...file, groups: [{ ...group, parent: "nowhere" }] },
      { ...file, groups: [{ ...group, id: of("x") }] },
    ];
    for (const one of bad) expect(parseBoardFile(one)).toMatchObject({ ok: false });
  });

  it("[B41] a node put into a wire inside a group joins it", () => {
    const { doc, of, node } = board();
    const { id } = must(groupNodes(doc, [of("h"), of("g")]));
    const added = must(addIntoWire(doc, { op: "exp" }, { to: of("g"), port: 0 })).id;
    expect(readBoard(doc).nodes.get(added)?.parent).toBe(id);
    const outside = must(addIntoWire(doc, { op: "exp" }, { to: of("h"), port: 0 })).id;
    expect(readBoard(doc).nodes.get(outside)?.parent).toBeUndefined();
    expect(node("h")?.parent).toBe(id);
  });
});

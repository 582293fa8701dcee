import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { boardDoc, find, must } from "../../test/boards";
import { boxOf } from "../box-of";
import { groupShapes } from "../groups/group-shapes";
import { readBoard } from "../read-board";
import { addNode } from "./add-node";
import { addWritten } from "./annotations";
import { expandOperation, foldGroup } from "./composite";
import { groupNodes, setCollapsed } from "./groups";
import { moveNodes } from "./move-nodes";

/** What the box of a group lies on of what is not in it. */
function covered(doc: Y.Doc, group: string): string[] {
  const board = readBoard(doc);
  const frame = groupShapes(board).get(group);
  if (frame === undefined) throw new Error("no frame");
  const isIn = (id: string | null | undefined): boolean =>
    id === group || (id != null && isIn(board.groups.get(id)?.parent));
  return [...board.nodes.values()].flatMap((node) => {
    const box = boxOf(node);
    const apart =
      box.x >= frame.x + frame.width ||
      box.x + box.width <= frame.x ||
      box.y >= frame.y + frame.height ||
      box.y + box.height <= frame.y;
    return apart || isIn(node.parent) ? [] : [node.name ?? node.op];
  });
}

const layer = "a = sigmoid(x); b = sigmoid(y); c = sigmoid(z); a + b + c";

describe("making room", () => {
  it("[B78] an operation that is spelled out in a dense column covers nothing, and folding puts all back", () => {
    const doc = boardDoc(layer);
    const before = readBoard(doc);
    const { group } = must(expandOperation(doc, find(doc, "b")));
    expect(covered(doc, group)).toEqual([]);
    must(foldGroup(doc, group));
    expect(readBoard(doc)).toEqual(before);
  });

  it("[B78] one after the other, and in any order back", () => {
    const doc = boardDoc(layer);
    const before = readBoard(doc);
    const groups = ["a", "b", "c"].map((name) => must(expandOperation(doc, find(doc, name))).group);
    for (const group of groups) expect(covered(doc, group)).toEqual([]);
    for (const group of groups) must(foldGroup(doc, group));
    expect(readBoard(doc)).toEqual(before);
  });

  it("[B78] groups go as one piece, and the group around it makes room in its turn", () => {
    const doc = boardDoc(layer);
    const outer = must(groupNodes(doc, [find(doc, "a"), find(doc, "b")])).id;
    const frame = groupShapes(readBoard(doc)).get(outer);
    if (frame === undefined) throw new Error("no frame");
    const near = must(addNode(doc, { op: "variable", pos: [frame.x, frame.y + frame.height + 4] })).id;
    const nearby = readBoard(doc);
    const { group } = must(expandOperation(doc, find(doc, "b")));
    expect(covered(doc, group)).toEqual([]);
    expect(covered(doc, outer)).toEqual([]);
    expect(readBoard(doc).nodes.get(near)?.pos[1]).toBeGreaterThan(nearby.nodes.get(near)?.pos[1] ?? 0);
    must(foldGroup(doc, group));
    expect(readBoard(doc)).toEqual(nearby);
  });

  it("[B78] a frame that it stands in stays where it is", () => {
    const doc = boardDoc("sigmoid(x)");
    const frame = must(addWritten(doc, { kind: "frame", pos: [-200, -200], size: [900, 700] })).id;
    const pos = readBoard(doc).nodes.get(frame)?.pos;
    must(expandOperation(doc, find(doc, "sigmoid")));
    expect(readBoard(doc).nodes.get(frame)?.pos).toEqual(pos);
  });

  it("[B78] a group that expands where nothing is in its way moves nothing", () => {
    const doc = boardDoc(layer);
    const before = readBoard(doc);
    const { id } = must(groupNodes(doc, [find(doc, "a")], { collapsed: true }));
    must(setCollapsed(doc, id, false));
    const places = [...readBoard(doc).nodes.values()].map(({ pos }) => pos);
    expect(places).toEqual([...before.nodes.values()].map(({ pos }) => pos));
  });

  it("[B78] a group that expands onto a node makes room", () => {
    const doc = boardDoc(layer);
    const { id } = must(groupNodes(doc, [find(doc, "a"), find(doc, "b")], { collapsed: true }));
    const block = groupShapes(readBoard(doc)).get(id);
    if (block === undefined) throw new Error("no block");
    must(moveNodes(doc, new Map([[find(doc, "c"), [block.x, block.y + block.height + 5]]])));
    must(setCollapsed(doc, id, false));
    expect(covered(doc, id)).toEqual([]);
  });
});

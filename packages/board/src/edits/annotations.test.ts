import { operation } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  boardDoc,
  countWrites,
  find,
  kinds,
  must,
  refusal,
  replicas,
  syncAll,
  writeRaw,
} from "../../test/boards";
import { ANNOTATION_KINDS } from "../annotations/annotation";
import { withContents } from "../annotations/contents";
import { toBoardFile } from "../board-file";
import { parseBoardFile } from "../board-file-schema";
import { graphOf } from "../graph-of";
import { readBoard } from "../read-board";
import { LIMITS, nodesOf } from "../schema";
import { createUndo } from "../undo";
import { addInk, addWritten, setColor, setSize, setText } from "./annotations";
import { setTarget } from "./board-settings";
import { duplicateNodes } from "./duplicate-nodes";
import { insertBoardFile } from "./insert-board-file";
import { moveNodes } from "./move-nodes";
import { replaceOperation } from "./replace-operation";
import { setName } from "./set-name";
import { tidy } from "./tidy";
import { setValue } from "./values";
import { connect } from "./wires";

const stroke = [
  [41, 40, 100],
  [80, 90, 200],
] as const;

describe("notes, frames and ink", () => {
  it("[B60] are nodes of their own kind, apart from the operations", () => {
    for (const kind of ANNOTATION_KINDS) expect(operation(kind)).toBeUndefined();
    const doc = boardDoc();
    const { id } = must(addWritten(doc, { kind: "note", pos: [1.4, 2], text: "Hello $x$" }));
    expect(nodesOf(doc).toJSON()).toEqual({
      [id]: { op: "note", pos: [1, 2], text: "Hello $x$", size: [216, 132], color: "yellow" },
    });
    expect(readBoard(doc).nodes.get(id)).toEqual({
      id,
      op: "note",
      pos: [1, 2],
      inputs: [],
      annotation: { kind: "note", text: "Hello $x$", size: [216, 132], color: "yellow" },
    });
  });

  it("[B60] leave the graph the same object", () => {
    const doc = boardDoc("x*2");
    const graph = graphOf(readBoard(doc));
    const { id } = must(addWritten(doc, { kind: "frame", pos: [0, 0] }));
    const board = readBoard(doc);
    expect(graphOf(board, graph)).toBe(graph);
    must(setText(doc, id, { text: "Title" }));
    expect(graphOf(readBoard(doc), graphOf(board))).toBe(graph);
  });

  it("[B61] that cannot be read in part are there, with a problem each", () => {
    const doc = boardDoc();
    writeRaw(doc, "n1", {
      op: "note",
      pos: [0, 0],
      text: 7,
      size: "big",
      color: "mauve",
      name: "x",
      "in:0": "n2",
    });
    writeRaw(doc, "n2", { op: "ink", pos: [0, 0], points: "none" });
    const board = readBoard(doc);
    expect(kinds(board)).toEqual(Array.from({ length: 4 }, () => "unreadable-field"));
    expect(board.nodes.get("n1")?.annotation).toEqual({
      kind: "note",
      text: "",
      size: [216, 132],
      color: "gray",
    });
    expect(board.nodes.get("n2")?.annotation).toMatchObject({ kind: "ink", points: [[0, 0, 128]] });
  });

  it("[B62] feed nothing, are no target, and get no name, value or operation", () => {
    const doc = boardDoc("sin(x)");
    const { id } = must(addWritten(doc, { kind: "text", pos: [0, 0] }));
    for (const refused of [
      connect(doc, id, find(doc, "sin"), 0),
      connect(doc, find(doc, "x"), id, 0),
      setTarget(doc, id),
      setName(doc, id, "y"),
      setValue(doc, id, 3),
      replaceOperation(doc, id, "add"),
    ])
      expect(refusal(refused)).not.toBe("");
    nodesOf(doc).forEach((entry) => {
      if (entry instanceof Y.Map && entry.get("op") === "sin") entry.set("in:0", id);
    });
    doc.getMap("meta").set("target", id);
    const board = readBoard(doc);
    expect(kinds(board)).toEqual(["unknown-target", "dangling-wire"]);
    expect(board.nodes.get(find(doc, "sin"))?.inputs).toEqual([null]);
  });

  it("[B63] ink stands where it was drawn", () => {
    const doc = boardDoc();
    const { id } = must(addInk(doc, { points: stroke, color: "red" }));
    const node = readBoard(doc).nodes.get(id);
    expect(node?.pos).toEqual([10, 10]);
    expect(node?.annotation).toMatchObject({ kind: "ink", size: [10, 13], color: "red" });
    const huge = [...stroke, [LIMITS.side * 8, 0, 0] as const];
    expect(refusal(addInk(doc, { points: huge, color: "red" }))).toContain("too large");
  });

  it("[B64] the last text wins, on both boards, with its size or an earlier one", () => {
    const [a, b] = replicas(2);
    if (a === undefined || b === undefined) throw new Error();
    const { id } = must(addWritten(a, { kind: "note", pos: [0, 0], text: "old" }));
    syncAll([a, b]);
    must(setText(a, id, { text: "from a", size: [300, 200] }));
    must(setText(b, id, { text: "from b" }));
    syncAll([a, b]);
    expect(readBoard(a)).toEqual(readBoard(b));
    expect(refusal(setText(a, id, { text: "x".repeat(LIMITS.textLength + 1) }))).toContain("4000");
  });

  it("[B19] are not written when nothing changes", () => {
    const doc = boardDoc();
    const { id } = must(addWritten(doc, { kind: "note", pos: [0, 0], text: "as it is" }));
    const again = () => {
      must(setText(doc, id, { text: "as it is", size: [216, 132] }));
      must(setSize(doc, id, { size: [216.2, 132], pos: [0, 0] }));
      must(setColor(doc, [id], "yellow"));
    };
    expect(countWrites(doc, again)).toBe(0);
  });

  it("[B28] are carried by undo and redo", () => {
    const doc = boardDoc();
    const undo = createUndo(doc);
    undo.startGesture();
    const { id } = must(addInk(doc, { points: stroke, color: "red" }));
    undo.startGesture();
    must(setColor(doc, [id], "blue"));
    undo.undo();
    expect(readBoard(doc).nodes.get(id)?.annotation?.color).toBe("red");
    undo.undo();
    expect(readBoard(doc).nodes.size).toBe(0);
    undo.redo();
    expect(readBoard(doc).nodes.get(id)?.annotation).toMatchObject({ kind: "ink", color: "red" });
  });

  it("[B65] a frame takes along what stands in it", () => {
    const doc = boardDoc();
    const outer = must(addWritten(doc, { kind: "frame", pos: [0, 0], size: [900, 600] })).id;
    const inner = must(addWritten(doc, { kind: "frame", pos: [100, 100], size: [300, 200] })).id;
    const inside = must(addWritten(doc, { kind: "note", pos: [120, 110] })).id;
    const outside = must(addWritten(doc, { kind: "note", pos: [880, 0] })).id;
    const board = readBoard(doc);
    expect(withContents(board, new Map([[inner, [110, 120]]]))).toEqual(
      new Map([
        [inner, [110, 120]],
        [inside, [130, 130]],
      ]),
    );
    const all = withContents(
      board,
      new Map([
        [outer, [10, 0] as const],
        [inside, [0, 0] as const],
      ]),
    );
    expect([...all.keys()].sort()).toEqual([outer, inner, inside].sort());
    expect(all.get(inside)).toEqual([0, 0]);
    expect(all.has(outside)).toBe(false);
  });

  it("[B66] copies and files hold them as they are", () => {
    const doc = boardDoc("x*2");
    const note = must(addWritten(doc, { kind: "note", pos: [5, 5], text: "$x^2$", color: "green" })).id;
    must(addInk(doc, { points: stroke, color: "violet" }));
    must(addWritten(doc, { kind: "frame", pos: [0, 0], text: "Part", size: [640, 480] }));
    const file = toBoardFile(readBoard(doc));
    const parsed = parseBoardFile(JSON.parse(JSON.stringify(file)));
    if (!parsed.ok) throw new Error(parsed.fault.message);
    const copy = boardDoc();
    must(insertBoardFile(copy, parsed.file));
    const held = (from: Y.Doc) =>
      [...readBoard(from).nodes.values()].flatMap(({ annotation, pos }) =>
        annotation === undefined ? [] : [JSON.stringify([annotation, pos])],
      );
    expect(held(copy).sort()).toEqual(held(doc).sort());
    const { ids } = must(duplicateNodes(doc, [note], [10, 10]));
    expect(readBoard(doc).nodes.get(ids.get(note) ?? "")?.annotation).toMatchObject({
      text: "$x^2$",
      color: "green",
    });
  });

  it("[B36] [B66] files with what cannot be are refused", () => {
    const node = { id: "n", op: "note", inputs: [], pos: [0, 0] };
    const file = (nodes: unknown, target: string | null = null) =>
      parseBoardFile({ format: "gradboard", version: 1, title: "t", target, nodes });
    expect(file([{ ...node, text: "x", size: [100, 100], color: "red" }]).ok).toBe(true);
    for (const wrong of [
      { ...node, size: [0, 5] },
      { ...node, color: "mauve" },
      { ...node, text: "x".repeat(5000) },
      { ...node, op: "ink", points: [1, 2] },
      { ...node, op: "ink", points: [0, 0, 256] },
      { ...node, op: "ink", points: [0, 0.5, 0] },
      { ...node, inputs: ["n"] },
    ])
      expect(file([wrong]).ok).toBe(false);
    expect(file([node], "n").ok).toBe(false);
    const wired = { id: "s", op: "sin", inputs: ["n"], pos: [0, 0] };
    expect(file([node, wired]).ok).toBe(false);
  });

  it("[B67] tidying up leaves them in place", () => {
    const doc = boardDoc("x*2+y");
    const note = must(addWritten(doc, { kind: "note", pos: [-900, 17] })).id;
    must(moveNodes(doc, new Map([[find(doc, "x"), [700, 700]]])));
    must(tidy(doc));
    expect(readBoard(doc).nodes.get(note)?.pos).toEqual([-900, 17]);
  });
});

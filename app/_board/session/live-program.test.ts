import { compile, type Program } from "@gradboard/autodiff";
import {
  type Board,
  BoardReader,
  disconnect,
  graphOf,
  removeNodes,
  seedBoard,
  setName,
  setTarget,
  setValue,
} from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { LiveProgram } from "./live-program";

const nothing = new Map<string, number>();

let doc: Y.Doc;
let reader: BoardReader;
let live: LiveProgram;

beforeEach(() => {
  doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, "(4*x+1)^2", [0, 0]);
  reader = new BoardReader(doc);
  live = new LiveProgram(reader.board);
});

/** The node that a label stands for. */
function node(label: string): string {
  for (const [id, text] of live.labels) if (text === label) return id;
  throw new Error(`no node ${label}`);
}

function numbers(program: Program, { nodes }: Board) {
  return [...nodes.keys()].map((id) => [
    program.value(id),
    program.gradient(id),
    program.contribution(id, 0),
    program.contribution(id, 1),
  ]);
}

describe("the program of a live board", () => {
  it("stays the same object through edits, with the numbers and labels of a fresh one", () => {
    const { program } = live;
    const edits = [
      () => addFormula(doc, "s = x^2 + 3", [0, 400]),
      () => setTarget(doc, node("s")),
      () => setName(doc, node("4*x"), "p"),
      () => disconnect(doc, node("p"), 0),
      () => setValue(doc, node("x"), 5),
      () => setValue(doc, node("3"), 7),
      () => removeNodes(doc, [node("s")]),
    ];
    for (const edit of edits) {
      edit();
      expect(live.update(reader.board, nothing)).toBe(true);
      const fresh = new LiveProgram(reader.board);
      expect(live.program).toBe(program);
      expect(numbers(program, reader.board)).toEqual(numbers(fresh.program, reader.board));
      expect(program.order).toEqual(fresh.program.order);
      expect(program.problems()).toEqual(fresh.program.problems());
      expect(live.labels).toEqual(fresh.labels);
    }
  });

  it("keeps a value in somebody's hand while others edit, and puts the board's back when it is let go", () => {
    const x = node("x");
    const held = new Map([[x, -1]]);
    expect(live.update(reader.board, held)).toBe(true);
    expect(live.update(reader.board, held)).toBe(false);
    addFormula(doc, "2+y", [0, 400]);
    live.update(reader.board, held);
    expect([live.program.value(x), live.program.value(node("(4*x+1)^2"))]).toEqual([-1, 9]);
    expect(live.update(reader.board, nothing)).toBe(true);
    expect([live.program.value(x), live.program.gradient(x)]).toEqual([1, 40]);
  });

  it("rests without changing a number", () => {
    const before = numbers(live.program, reader.board);
    live.rest();
    setValue(doc, node("x"), 3);
    live.update(reader.board, nothing);
    expect(numbers(live.program, reader.board)).not.toEqual(before);
    const fresh = compile(graphOf(reader.board), reader.board.target);
    expect(numbers(live.program, reader.board)).toEqual(numbers(fresh, reader.board));
  });
});

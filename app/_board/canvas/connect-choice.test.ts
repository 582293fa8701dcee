import { addNode, readBoard, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardView } from "../session/board-view";
import { LiveProgram } from "../session/live-program";
import { noOverlay } from "../session/overlay";
import { beginChoice, choose, currentOption } from "./connect-choice";
import { connectOptions } from "./connect-options";
import { neighbour } from "./neighbours";

const text = (option: string) => option;

describe("choosing where a wire goes", () => {
  const begin = beginChoice(["add, input a", "add, input b", "multiply, input a"]);

  it("begins with the first option and goes round in both directions", () => {
    expect(currentOption(begin)).toBe("add, input a");
    expect(currentOption(choose(begin, { kind: "previous" }, text))).toBe("multiply, input a");
    const second = choose(begin, { kind: "next" }, text);
    expect(currentOption(second)).toBe("add, input b");
    expect(currentOption(choose(second, { kind: "first" }, text))).toBe("add, input a");
    expect(currentOption(choose(begin, { kind: "last" }, text))).toBe("multiply, input a");
  });

  it("keeps what matches the typing, whatever the case, and starts there again", () => {
    const second = choose(begin, { kind: "next" }, text);
    const typed = choose(second, { kind: "type", query: " MULT" }, text);
    expect(typed.matches).toEqual(["multiply, input a"]);
    expect(currentOption(typed)).toBe("multiply, input a");
    expect(choose(typed, { kind: "type", query: "" }, text).matches).toHaveLength(3);
  });

  it("has nothing to offer when nothing matches, and does not fall over", () => {
    const none = choose(begin, { kind: "type", query: "zzz" }, text);
    for (const kind of ["next", "previous", "first", "last"] as const) {
      expect(currentOption(choose(none, { kind }, text))).toBeUndefined();
    }
  });
});

function board(formula: string) {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, formula, [0, 0]);
  addNode(doc, { op: "mul", pos: [900, 0] });
  const read = readBoard(doc);
  const { program, labels } = new LiveProgram(read);
  const view = boardView({ board: read, program, labels, overlay: noOverlay, reveal: null });
  const idOf = (label: string) => [...view.nodes.values()].find((node) => node.label === label)?.id ?? "";
  return { read, view, idOf };
}

describe("the inputs a wire may lead to", () => {
  it("are the empty ones first, and never one that would close a loop or is fed by it already", () => {
    const { read, view, idOf } = board("sin(x)+1");
    const options = connectOptions(view, read, idOf("sin(x)"));
    const labels = options.map(({ to, portName }) => `${view.nodes.get(to)?.label} ${portName}`);
    expect(labels).toEqual(["?*? a", "?*? b", "sin(x)+1 b"]);
    expect(options.map(({ takenBy }) => takenBy === null)).toEqual([true, true, false]);
  });
});

describe("focus on the canvas", () => {
  it("goes along the wires and stays when there is no way on", () => {
    const { view, idOf } = board("sin(x)+1");
    expect(neighbour(view, idOf("x"), "right")).toBe(idOf("sin(x)"));
    expect(neighbour(view, idOf("sin(x)+1"), "left")).not.toBeNull();
    expect(neighbour(view, idOf("x"), "left")).toBeNull();
    expect(neighbour(view, "gone", "left")).toBeNull();
  });
});

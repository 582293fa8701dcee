import { addInk, addWritten, BoardReader, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { groupedView } from "../groups/testing/grouped-view";
import { boardView } from "../session/board-view";
import { LiveProgram } from "../session/live-program";
import { noOverlay } from "../session/overlay";
import type { Reveal } from "../session/reveal";
import { rasterScale } from "./board-png";
import { boardSvg } from "./board-svg";

const colors = {
  canvas: "#101",
  surface: "#102",
  "surface-2": "#103",
  border: "#104",
  "border-strong": "#105",
  text: "#106",
  "text-muted": "#107",
  "forward-text": "#108",
  "forward-soft": "#109",
  "backward-text": "#110",
  "backward-soft": "#111",
  problem: "#112",
  "paint-gray": "#200",
  "paint-gray-soft": "#201",
  "paint-yellow": "#202",
  "paint-yellow-soft": "#203",
  "paint-blue": "#204",
  "paint-blue-soft": "#205",
  "paint-green": "#206",
  "paint-green-soft": "#207",
  "paint-red": "#208",
  "paint-red-soft": "#209",
  "paint-violet": "#210",
  "paint-violet-soft": "#211",
};

function viewOf(formula: string, reveal: Reveal | null = null, title = "t") {
  const doc = new Y.Doc();
  seedBoard(doc, { title });
  addFormula(doc, formula, [0, 0]);
  return viewOfDocument(doc, reveal);
}

function viewOfDocument(doc: Y.Doc, reveal: Reveal | null = null) {
  const reader = new BoardReader(doc);
  const live = new LiveProgram(reader.board);
  const { program, labels } = live;
  return boardView({ board: reader.board, program, labels, overlay: noOverlay, reveal });
}

/** The texts of a picture, with their colours. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]* fill="([^"]*)"[^>]*>([^<]*)<\/text>/g)].map(
    ([, fill, text]) => `${text} ${fill}`,
  );
}

describe("a board as an SVG file", () => {
  it("shows every node with its numbers, and every wire with what it carries", () => {
    const { svg } = boardSvg(viewOf("(4*x+1)^2"), { colors, background: true, untitled: "Group" });
    expect(texts(svg)).toEqual(
      expect.arrayContaining(["x #106", "1 #108", "40 #110", "25 #108", "4 #107", "xʸ #106"]),
    );
    expect(svg.match(/<g /g)).toHaveLength(7);
    expect(svg.match(/<path[^>]*fill="none"/g)).toHaveLength(6);
    expect(texts(svg).filter((text) => text === "10 #110")).toHaveLength(4);
  });

  it("shows frames behind the graph, notes in it and strokes before it", () => {
    const doc = new Y.Doc();
    seedBoard(doc, { title: "t" });
    addFormula(doc, "x+1", [0, 0]);
    addWritten(doc, { kind: "note", pos: [400, 0], text: "Add $x$ & <one>" });
    addWritten(doc, { kind: "frame", pos: [-50, -50], text: "Part", color: "blue" });
    addInk(doc, { points: [0, 1, 2].map((i) => [9 * i, 9 * i, 128]), color: "red" });
    const { svg, height } = boardSvg(viewOfDocument(doc), { colors, background: false, untitled: "Group" });
    expect(texts(svg)).toEqual(expect.arrayContaining(["Add x &amp; &lt;one&gt; #106", "Part #204"]));
    const inOrder = ['fill="#204"', 'stroke="#105"', 'fill="#203"', 'fill="#208"'].map((part) =>
      svg.indexOf(part),
    );
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    expect(inOrder[0]).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(400);
  });

  it("holds nothing that a walkthrough still hides", () => {
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
    const shown = texts(
      boardSvg(viewOf("(4*x+1)^2", nothing), { colors, background: true, untitled: "Group" }).svg,
    );
    expect(shown.filter((text) => /#108|#110/.test(text))).toEqual([]);
  });

  it("draws a collapsed group as one block, and an open one as a frame", () => {
    const closed = groupedView("h = x*y; g = sin(h); k = h*z; g + k", [
      { title: "inner", members: ["h", "g"], collapsed: true },
      { title: "", members: ["inner", "k"] },
    ]);
    const { svg } = boardSvg(closed, { colors, background: true, untitled: "Group" });
    expect(texts(svg)).toEqual(expect.arrayContaining(["inner #106", "Group #106", "h #107", "g #107"]));
    expect(svg.match(/<g /g)).toHaveLength(7);
    // Of x, y into the block, of h and g out of it, of z into k, and of k.
    expect(svg.match(/<path[^>]*fill="none"/g)).toHaveLength(6);
  });

  it("has a background only if asked, a title that is text, and nothing to load", () => {
    const view = viewOf("x", null, '<script>alert("1")</script>');
    const { svg } = boardSvg(view, { colors, background: false, untitled: "Group" });
    expect(svg).not.toContain("#101");
    expect(svg).toContain("<title>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</title>");
    expect(svg).not.toMatch(/<script|<image|href|@import|url\(|class=/);
  });

  it("is as large as the board, and a raster of it no larger than browsers can make", () => {
    const sum = Array.from({ length: 500 }, (_, index) => `x${index}`).join(" + ");
    const large = boardSvg(viewOf(sum), { colors, background: true, untitled: "Group" });
    expect(large.svg.match(/<g /g)?.length).toBeGreaterThanOrEqual(500);
    const scale = rasterScale(large);
    expect(large.width * scale * large.height * scale).toBeLessThanOrEqual(16_777_216.001);
    expect(Math.max(large.width, large.height) * scale).toBeLessThanOrEqual(8192.001);
    expect(rasterScale({ width: 320, height: 200 })).toBe(2);
  });
});

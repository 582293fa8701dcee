import { describe, expect, it } from "vitest";
import { groupedDoc, viewOf } from "../groups/testing/grouped-view";
import { focusHeir } from "./focus-heir";

const inner = { title: "inner", members: ["h", "g"], collapsed: true };

describe("what has the keyboard after something is gone", () => {
  it("is the thing itself while it is drawn", () => {
    const { reader, find } = groupedDoc("x*y", []);
    expect(focusHeir(viewOf(reader.board), find("x"), [0, 0])).toBe(find("x"));
  });

  it("is the block that it went into", () => {
    const { reader, find } = groupedDoc("h = x*y; g = sin(h); k = h*z; g + k", [inner]);
    expect(focusHeir(viewOf(reader.board), find("h"), [0, 0])).toBe(find("inner"));
  });

  it("is what is nearest to where it was", () => {
    const { reader, find } = groupedDoc("x*y", []);
    const view = viewOf(reader.board);
    const [x, y] = view.nodes.get(find("y"))?.position ?? [0, 0];
    expect(focusHeir(view, "gone", [x + 9, y + 9])).toBe(find("y"));
  });

  it("is nothing on an empty board", () => {
    const { reader } = groupedDoc("", []);
    expect(focusHeir(viewOf(reader.board), "gone", [0, 0])).toBeNull();
  });
});

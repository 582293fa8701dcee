import { describe, expect, it } from "vitest";
import { groupedView } from "../groups/testing/grouped-view";
import { beginsNumber, canType } from "./can-type";

describe("typing on a node", () => {
  it("begins with a digit, a point or a minus, and with no letter", () => {
    expect(["0", "9", ".", "-", "−"].every(beginsNumber)).toBe(true);
    expect(["a", "e", "12", "+", "Enter", " "].some(beginsNumber)).toBe(false);
  });

  it("is for leaves that hold one number which may be seen", () => {
    const view = groupedView("v = [1, 2]; x*2 + sum(v) + pi", []);
    const typed = [...view.nodes.values()].filter(canType).map(({ label }) => label);
    expect(new Set(typed)).toEqual(new Set(["x", "2"]));
    expect([...view.nodes.values()].some((node) => canType({ ...node, showsValue: false }))).toBe(false);
  });
});

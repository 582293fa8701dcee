import { describe, expect, it } from "vitest";
import { groupedView } from "../groups/testing/grouped-view";
import { wiresToTarget } from "./wires-to-target";

const idOf = (view: ReturnType<typeof groupedView>, name: string) =>
  [...view.nodes.values()].find(({ label }) => label === name)?.id ?? "";

describe("all wires to the target", () => {
  it("are those on any path, also through two ports of one node, and no others", () => {
    const view = groupedView("h = x*x; g = sin(h); u = cos(y); g + h + u*z", []);
    const keys = wiresToTarget(view, idOf(view, "x"));
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(6);
    expect(wiresToTarget(view, idOf(view, "z"))).toHaveLength(2);
    expect(keys.filter((key) => key.startsWith(idOf(view, "u")))).toEqual([]);
  });

  it("are found at once where there are more paths than anybody could list", () => {
    const doubled = Array.from({ length: 60 }, (_, index) => `a${index + 1} = a${index} + a${index}`).join(
      "; ",
    );
    const view = groupedView(doubled, []);
    expect(wiresToTarget(view, idOf(view, "a0"))).toHaveLength(120);
  });

  it("there are none from the target, and none from what does not reach it", () => {
    const view = groupedView("g = sin(x)", []);
    expect(wiresToTarget(view, idOf(view, "g"))).toEqual([]);
    expect(wiresToTarget(view, "gone")).toEqual([]);
  });
});

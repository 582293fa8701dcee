import { describe, expect, it } from "vitest";
import { groupedView } from "../groups/testing/grouped-view";
import { outlineRows } from "./outline-rows";

describe("the rows of the outline", () => {
  it("are the nodes in order of evaluation, without groups", () => {
    const view = groupedView("sin(x)*y", []);
    expect(outlineRows(view).map(({ id }) => id)).toEqual(view.order);
  });

  it("list what is in a group under its title, also in a collapsed one, each once", () => {
    const view = groupedView("h = x*y; g = sin(h); k = h*z; g + k", [
      { title: "inner", members: ["h", "g"], collapsed: true },
      { title: "outer", members: ["inner", "k"] },
    ]);
    const name = ({ kind, id, depth }: ReturnType<typeof outlineRows>[number]) =>
      `${" ".repeat(depth)}${(kind === "group" ? view.groups.get(id)?.title : view.nodes.get(id)?.label) ?? ""}`;
    const rows = outlineRows(view).map(name);
    expect(rows.slice(2, 7)).toEqual(["outer", " inner", "  h", "  g", " k"].map((row) => row));
    expect(new Set(rows.map((row) => row.trim())).size).toBe(view.nodes.size + view.groups.size);
  });
});

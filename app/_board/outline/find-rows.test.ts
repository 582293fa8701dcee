import { describe, expect, it } from "vitest";
import { groupedView } from "../groups/testing/grouped-view";
import { findRows, type OutlineSearch } from "./find-rows";
import { outlineRows } from "./outline-rows";

const view = groupedView("h = x*y; g = sin(h); k = h*z; g + ln(k - k)", [
  { title: "inner part", members: ["h", "g"], collapsed: true },
  { title: "outer", members: ["inner part", "k"] },
]);
const rows = outlineRows(view);

function found(search: Partial<OutlineSearch>, selected?: ReadonlySet<string>): string[] {
  const list = findRows(rows, view, { query: "", kind: "all", ...search }, selected);
  return list.map(
    ({ kind, id }) => (kind === "group" ? view.groups.get(id)?.title : view.nodes.get(id)?.label) ?? "",
  );
}

describe("finding in the outline", () => {
  it("lists everything while nothing is asked for", () => {
    expect(findRows(rows, view, { query: " ", kind: "all" })).toBe(rows);
  });

  it("finds nodes by what they are called and by their operation, with the groups around them", () => {
    expect(found({ query: "sine" })).toEqual(["outer", "inner part", "g"]);
    expect(found({ query: "Z" })).toEqual(["z"]);
    expect(found({ query: "nothing like it" })).toEqual([]);
  });

  it("finds a group by its title, with all that is in it and nothing behind it", () => {
    expect(found({ query: "inner" })).toEqual(["outer", "inner part", "h", "g"]);
  });

  it("filters by kind", () => {
    expect(found({ kind: "inputs" })).toEqual(["x", "y", "z"]);
    expect(found({ kind: "problems" })).toEqual(["ln(k-k)"]);
    expect(found({ kind: "computed", query: "k" })).toEqual(["outer", "k", "k-k", "ln(k-k)", "g+ln(k-k)"]);
    const z = [...view.nodes.values()].find(({ label }) => label === "z")?.id ?? "";
    expect(found({ kind: "selected" }, new Set([z]))).toEqual(["z"]);
  });
});

import { describe, expect, it } from "vitest";
import { ranked } from "./rank";

const titles = ["Select all", "Align left", "Zoom to the selection", "All commands", "Tidy up the selection"];
const find = (query: string) => ranked(titles, query, (title) => title);

describe("ranking", () => {
  it("puts beginnings before words before the rest, and keeps the order otherwise", () => {
    expect(find("sel")).toEqual(["Select all", "Zoom to the selection", "Tidy up the selection"]);
    expect(find("ALL")).toEqual(["All commands", "Select all"]);
    expect(find("selection tidy")).toEqual(["Tidy up the selection"]);
  });

  it("gives everything for nothing, and nothing for nonsense", () => {
    expect(find("  ")).toEqual(titles);
    expect(find("xyz")).toEqual([]);
  });
});

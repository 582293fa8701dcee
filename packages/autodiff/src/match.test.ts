import { describe, expect, it } from "vitest";
import { findNode } from "./index";
import { formula } from "./testing/formula";

describe("findNode", () => {
  it("[A33] finds a node by name or by formula, however it is spaced", () => {
    const { graph, names, id } = formula("q = x + y; f = q*2x");
    const find = (text: string) => findNode(graph, names, text);
    expect(find("q")).toBe(id("q"));
    expect(find(" q * (2*x) ")).toBe(id("f"));
    expect(find("x+y")).toBe(id("q"));
    expect(find("2 x")).toBeDefined();
  });

  it("[A33] finds nothing else", () => {
    const { graph, names } = formula("x^2");
    for (const text of ["y", "x^3", "x+", ""]) expect(findNode(graph, names, text)).toBeUndefined();
  });
});

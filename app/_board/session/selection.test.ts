import { describe, expect, it } from "vitest";
import { keepSelection, nothingSelected, onlyNode } from "./selection";
import { wireOfKey } from "./wire-of-key";

describe("the selection", () => {
  const selection = { nodes: new Set(["a", "b"]), wires: new Set(["b:0"]) };

  it("loses what is gone, and is the same object when nothing is", () => {
    const all = { node: () => true, wire: () => true };
    expect(keepSelection(selection, all)).toBe(selection);
    const kept = keepSelection(selection, { node: (id) => id === "b", wire: () => false });
    expect([...kept.nodes]).toEqual(["b"]);
    expect(kept.wires.size).toBe(0);
  });

  it("has one node, or none to speak of", () => {
    expect(onlyNode(nothingSelected)).toBeNull();
    expect(onlyNode(selection)).toBeNull();
    expect(onlyNode({ nodes: new Set(["a"]), wires: new Set() })).toBe("a");
  });

  it("names a wire by the port it feeds", () => {
    expect(wireOfKey("node-1:12")).toEqual({ to: "node-1", port: 12 });
  });
});

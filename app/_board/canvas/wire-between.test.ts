import { describe, expect, it } from "vitest";
import { outputHandle } from "./block-geometry";
import { wireBetween } from "./wire-between";

const output = { nodeId: "a", id: "out", type: "source" } as const;
const input = { nodeId: "b", id: "in-1", type: "target" } as const;

describe("a wire between two handles", () => {
  it("is the same from either end", () => {
    const wire = { from: "a", to: "b", port: 1 };
    expect(wireBetween(output, input)).toEqual(wire);
    expect(wireBetween(input, output)).toEqual(wire);
  });
  it("comes from the node in a block whose output it is", () => {
    expect(wireBetween({ ...output, nodeId: "block", id: outputHandle("n") }, input)?.from).toBe("n");
  });
  it("is none between two of a kind", () => {
    expect(wireBetween(output, { ...output, nodeId: "b" })).toBeNull();
    expect(wireBetween(input, { ...input, nodeId: "a" })).toBeNull();
    expect(wireBetween(output, { ...input, id: "from-n" })).toBeNull();
  });
});

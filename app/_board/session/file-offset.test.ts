import type { BoardFile } from "@gradboard/board";
import { describe, expect, it } from "vitest";
import { fileOffset } from "./file-offset";

function file(...places: ([number, number] | undefined)[]): BoardFile {
  const nodes = places.map((pos, index) => ({
    id: `n${index}`,
    op: "add",
    inputs: [],
    ...(pos ? { pos } : {}),
  }));
  return { format: "gradboard", version: 1, title: "t", target: null, nodes };
}

const empty = { nodes: new Map() };

describe("where a pasted piece goes", () => {
  it("its middle is at the point", () => {
    expect(fileOffset(file([0, 0], [100, 100]), [500, 400], empty)).toEqual([358, 292]);
  });

  it("steps aside where a node is already, and from where it was put before", () => {
    const [x, y] = fileOffset(file([0, 0]), [500, 400], empty);
    const taken = { nodes: new Map([["a", { position: [x, y] as const }]]) };
    expect(fileOffset(file([0, 0]), [500, 400], taken)).toEqual([x + 32, y + 32]);
  });

  it("is the corner of what is laid out afresh", () => {
    expect(fileOffset(file([0, 0], undefined), [10.4, 20], empty)).toEqual([10, 20]);
  });
});

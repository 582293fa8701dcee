import { describe, expect, it } from "vitest";
import { compareIds } from "./board";
import { newNodeIds } from "./ids";
import { isNodeId } from "./schema";

describe("node ids", () => {
  it("[B3] are fresh, usable, and sort in the order they were made", () => {
    const ids = newNodeIds(5000);
    expect(new Set([...ids, ...newNodeIds(5000)]).size).toBe(10_000);
    expect(ids.every(isNodeId)).toBe(true);
    expect([...ids].sort(compareIds)).toEqual(ids);
  });
});

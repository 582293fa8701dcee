import { describe, expect, it } from "vitest";
import { reconnectDelay } from "./reconnect-delay";

describe("the way back after a lost connection", () => {
  it("begins within a second, wherever chance puts it", () => {
    expect([reconnectDelay(0, () => 0), reconnectDelay(0, () => 0.5), reconnectDelay(0, () => 1)]).toEqual([
      100, 600, 1_100,
    ]);
  });

  it("spreads wider with each attempt that failed, up to five seconds", () => {
    const widest = [0, 1, 2, 3, 50].map((failed) => reconnectDelay(failed, () => 1));
    expect(widest).toEqual([1_100, 2_100, 4_100, 5_100, 5_100]);
  });
});

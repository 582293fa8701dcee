import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { throttle } from "./throttle";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("throttle", () => {
  it("sends the first at once and then only the newest, the last always", () => {
    const sent: number[] = [];
    const send = throttle<number>((value) => sent.push(value), 33);
    for (let value = 1; value <= 5; value++) send(value);
    expect(sent).toEqual([1]);
    vi.advanceTimersByTime(33);
    expect(sent).toEqual([1, 5]);
    vi.advanceTimersByTime(500);
    expect(sent).toEqual([1, 5]);
  });

  it("sends what waits when flushed, and nothing when cancelled", () => {
    const sent: number[] = [];
    const send = throttle<number>((value) => sent.push(value), 33);
    send(1);
    send(2);
    send.flush();
    expect(sent).toEqual([1, 2]);
    send(3);
    send(4);
    send.cancel();
    vi.advanceTimersByTime(500);
    expect(sent).toEqual([1, 2, 3]);
  });
});

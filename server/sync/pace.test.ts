import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Pace, TICK } from "./pace";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("[S57] goes at once after silence, then once a tick for as long as there is something to say", () => {
  const runs: number[] = [];
  const start = performance.now();
  const pace = new Pace(() => runs.push(performance.now() - start));
  for (let i = 0; i < 3; i++) pace.request();
  vi.advanceTimersByTime(1);
  expect(runs).toEqual([0]);
  for (let i = 0; i < 3; i++) pace.request();
  vi.advanceTimersByTime(10 * TICK);
  expect(runs).toEqual([0, TICK]);
  pace.request();
  vi.advanceTimersByTime(1);
  expect(runs).toHaveLength(3);
  pace.request();
  pace.stop();
  vi.advanceTimersByTime(10 * TICK);
  expect(runs).toHaveLength(3);
});

it("[S57] keeps its time when it is late, but leaves more of it", () => {
  const runs: number[] = [];
  const start = performance.now();
  const pace = new Pace(() => {
    runs.push(Math.round(performance.now() - start));
    pace.request();
  });
  pace.request();
  vi.advanceTimersByTime(1);
  // The process is busy with something else for 20 ms when the tick is due.
  const late = vi.spyOn(performance, "now").mockReturnValue(start + TICK + 20);
  vi.advanceTimersByTime(TICK);
  late.mockRestore();
  expect(runs).toEqual([0, TICK + 20]);
  // 66 ms after it was due, which is 46 after it came; the timers' own clock has not seen the 20 between.
  vi.advanceTimersByTime(44);
  expect(runs).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(runs).toHaveLength(3);
  pace.stop();
});

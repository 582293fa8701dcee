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
  // The process is busy with something else for 10 ms when the tick is due.
  const late = vi.spyOn(performance, "now").mockReturnValue(start + TICK + 10);
  vi.advanceTimersByTime(TICK);
  late.mockRestore();
  expect(runs).toEqual([0, TICK + 10]);
  // 66 ms after it was due, which is 56 after it came; the timers' own clock has not seen the 10 between.
  vi.advanceTimersByTime(54);
  expect(runs).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(runs).toHaveLength(3);
  pace.stop();
});

it("[S57] waits 80 ms at most, however late it is", () => {
  const runs: number[] = [];
  const start = performance.now();
  const pace = new Pace(() => {
    runs.push(Math.round(performance.now() - start));
    pace.request();
  });
  pace.request();
  vi.advanceTimersByTime(1);
  const late = vi.spyOn(performance, "now").mockReturnValue(start + TICK + 500);
  vi.advanceTimersByTime(TICK);
  late.mockRestore();
  // It counts as half a tick late at most: 80 ms after that time are 55 after it came.
  vi.advanceTimersByTime(53);
  expect(runs).toEqual([0, TICK + 500]);
  vi.advanceTimersByTime(1);
  expect(runs).toHaveLength(3);
  pace.stop();
});

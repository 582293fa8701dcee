import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Pace, TICK, tickOf } from "./pace";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const idle = { share: () => 0 };

it("[S57] goes at once after silence, then once a tick for as long as there is something to say", () => {
  const runs: number[] = [];
  const start = performance.now();
  const pace = new Pace(() => runs.push(performance.now() - start), idle);
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

it("[S57] leaves more time the busier the process is, 75 ms at most", () => {
  expect([0, 0.6, 0.75, 0.9, 1].map(tickOf).map(Math.round)).toEqual([50, 50, 63, 75, 75]);
  const runs: number[] = [];
  const start = performance.now();
  const run = () => {
    runs.push(Math.round(performance.now() - start));
    pace.request();
  };
  const pace = new Pace(run, { share: () => 1 });
  pace.request();
  vi.advanceTimersByTime(160);
  expect(runs).toEqual([0, 75, 150]);
  pace.stop();
});

it("[S57] keeps its time when it is late", () => {
  const runs: number[] = [];
  const start = performance.now();
  const run = () => {
    runs.push(Math.round(performance.now() - start));
    pace.request();
  };
  const pace = new Pace(run, idle);
  pace.request();
  vi.advanceTimersByTime(1);
  // The process is busy with something else for 10 ms when the tick is due.
  const late = vi.spyOn(performance, "now").mockReturnValue(start + TICK + 10);
  vi.advanceTimersByTime(TICK);
  late.mockRestore();
  expect(runs).toEqual([0, TICK + 10]);
  // 50 ms after it was due, which is 40 after it came; the timers' own clock has not seen the 10 between.
  vi.advanceTimersByTime(38);
  expect(runs).toHaveLength(2);
  vi.advanceTimersByTime(2);
  expect(runs).toHaveLength(3);
  pace.stop();
});

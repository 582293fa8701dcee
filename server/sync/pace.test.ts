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

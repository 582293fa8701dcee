import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Beating, watchForDeadSockets } from "./heartbeat";

const INTERVAL = 15_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

class Asked implements Beating {
  pings = 0;
  ended = false;
  readonly answers: boolean;
  #heard: () => void = () => undefined;

  constructor(answers: boolean) {
    this.answers = answers;
  }

  ping(): void {
    this.pings += 1;
    if (this.answers) this.#heard();
  }

  terminate(): void {
    this.ended = true;
  }

  once(_event: "pong", heard: () => void): void {
    this.#heard = heard;
  }
}

const crowd = (count: number, answers: boolean) => Array.from({ length: count }, () => new Asked(answers));

it("[S49] asks each socket once an interval, a few at a time, and leaves alone who answers", () => {
  const sockets = crowd(1_000, true);
  const stop = watchForDeadSockets(new Set(sockets), INTERVAL);
  const askedAlready = () => sockets.filter(({ pings }) => pings > 0).length;
  vi.advanceTimersByTime(INTERVAL / 100);
  expect(askedAlready()).toBe(10);
  vi.advanceTimersByTime(0.99 * INTERVAL);
  expect(sockets.every(({ pings }) => pings === 1)).toBe(true);
  vi.advanceTimersByTime(2 * INTERVAL);
  expect(sockets.every(({ pings, ended }) => pings === 3 && !ended)).toBe(true);
  stop();
  vi.advanceTimersByTime(INTERVAL);
  expect(sockets.every(({ pings }) => pings === 3)).toBe(true);
});

it("[S49] ends who has not answered within the interval", () => {
  const silent = new Asked(false);
  const stop = watchForDeadSockets(new Set<Asked>([...crowd(150, true), silent]), INTERVAL);
  vi.advanceTimersByTime(INTERVAL);
  expect(silent).toMatchObject({ pings: 1, ended: false });
  vi.advanceTimersByTime(INTERVAL);
  expect(silent).toMatchObject({ pings: 1, ended: true });
  stop();
});

it("[S49] gives as much time when a turn comes early because others have gone", () => {
  const others = crowd(1_000, true);
  const silent = new Asked(false);
  const sockets = new Set<Asked>([...others, silent]);
  const stop = watchForDeadSockets(sockets, INTERVAL);
  vi.advanceTimersByTime(INTERVAL);
  expect(silent.pings).toBe(1);
  for (const other of others) sockets.delete(other);
  vi.advanceTimersByTime(INTERVAL / 2);
  expect(silent.ended).toBe(false);
  vi.advanceTimersByTime(2 * INTERVAL);
  expect(silent.ended).toBe(true);
  stop();
});

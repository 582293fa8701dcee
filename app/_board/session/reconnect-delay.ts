/** Milliseconds: the least, the widest spread of the first attempt and that of any. */
const LEAST = 100;
const FIRST = 1_000;
const MOST = 5_000;

/**
 * Milliseconds until the next attempt to connect, after so many that failed. Chance spreads it out: a whole school comes
 * back at the same moment, and all at once they would keep each other out.
 */
export function reconnectDelay(failed: number, random: () => number = Math.random): number {
  return LEAST + random() * Math.min(MOST, FIRST * 2 ** failed);
}

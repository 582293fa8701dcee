import { expect } from "vitest";

/** Waits until something holds; fails with what it found instead. */
export async function until<T>(read: () => T, wanted: T): Promise<void> {
  await expect.poll(read, { timeout: 15_000, interval: 10 }).toEqual(wanted);
}

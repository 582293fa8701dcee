/** The earlier list when it holds the same items in the same order, else the new one. */
export function reuseList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  const same = before?.length === now.length && now.every((item, index) => Object.is(item, before[index]));
  return same && before !== undefined ? before : now;
}

/** The earlier map when it holds the same values under the same keys, else the new one. */
export function reuseMap<K, V>(
  before: ReadonlyMap<K, V> | undefined,
  now: ReadonlyMap<K, V>,
): ReadonlyMap<K, V> {
  if (before === undefined || before.size !== now.size) return now;
  for (const [key, value] of now) if (!before.has(key) || !Object.is(before.get(key), value)) return now;
  return before;
}

/** The earlier object when each of its fields is the same (pairs of numbers by what they hold), else the new one. */
export function reuseFields<T extends object>(before: T | undefined, now: T): T {
  if (before === undefined) return now;
  // Runs for every node and wire with every change: no lists of keys are made.
  for (const key in now) if (!sameField(before[key], now[key])) return now;
  for (const key in before) if (!(key in now)) return now;
  return before;
}

function sameField(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== 2 || b.length !== 2) return false;
  return typeof a[0] === "number" && a[0] === b[0] && a[1] === b[1];
}

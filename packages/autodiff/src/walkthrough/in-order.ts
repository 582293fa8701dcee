/** What somebody would rather have first, by id; undefined where they do not mind. */
export type Ranks = (id: string) => number | undefined;

/**
 * The same items with those of the lowest rank first, as far as each may come: never before what it needs. An item
 * without a rank has its place as its rank, counted from `first`. `items` must already be in an order in which nothing
 * comes too early.
 */
export function inOrder<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  needs: (item: T) => readonly T[],
  ranks: Ranks,
  first = 0,
): readonly T[] {
  const rank = new Map(items.map((item, index) => [item, ranks(idOf(item)) ?? first + index]));
  const waiting = new Map<T, Set<T>>();
  const left = new Set(items);
  for (const item of items) waiting.set(item, new Set(needs(item).filter((needed) => left.has(needed))));
  const order: T[] = [];
  while (left.size > 0) {
    let next: T | undefined;
    for (const item of left) {
      const isFree = [...(waiting.get(item) ?? [])].every((needed) => !left.has(needed));
      if (isFree && (next === undefined || (rank.get(item) ?? 0) < (rank.get(next) ?? 0))) next = item;
    }
    if (next === undefined) return [...order, ...left];
    left.delete(next);
    order.push(next);
  }
  return order;
}

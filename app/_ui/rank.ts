/**
 * Texts that fit what was typed, best first: those that begin with it, those with a word that does, those that contain
 * all of its words. Without regard to case; items that fit equally well stay in their order.
 */
export function ranked<Item>(
  items: readonly Item[],
  query: string,
  textOf: (item: Item) => string,
): readonly Item[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return items;
  return items
    .map((item) => ({ item, rank: rankOf(textOf(item).toLowerCase(), wanted) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const NOT_FOUND = 3;

function rankOf(text: string, wanted: string): number {
  if (text.startsWith(wanted)) return 0;
  if (text.includes(` ${wanted}`)) return 1;
  return wanted.split(/\s+/).every((word) => text.includes(word)) ? 2 : NOT_FOUND;
}

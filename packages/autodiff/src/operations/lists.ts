/** As many items are written out; of more, the first and the last few. */
const MOST = 8;

/** "a + b + c"; of many "a + b + … + z". */
export function chained(items: readonly string[], separator: string): string {
  const shown = items.length <= MOST ? items : [...items.slice(0, 3), "…", ...items.slice(-1)];
  return shown.join(separator);
}

/** "a, b and c"; of many "a, b, c, … and z". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${chained(items, ", ").slice(0, -last.length - 2)} and ${last}`;
}

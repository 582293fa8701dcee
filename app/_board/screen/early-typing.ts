/** Whether a list was asked for in which one searches by typing: that of operations, or one of these dialogs. */
export function isSearch(dialog: string | null, isAdding: boolean): boolean {
  return isAdding || dialog === "commands" || dialog === "find";
}

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">;

/**
 * What a key makes of the words for a list that is not there yet; null where it means something else. Enter changes
 * nothing, but is for nobody else: what it would pick has not been seen.
 */
export function typedEarly(query: string, { key, ctrlKey, metaKey }: Press): string | null {
  if (ctrlKey || metaKey) return null;
  if (key === "Enter") return query;
  if (key === "Backspace") return [...query].slice(0, -1).join("");
  return [...key].length === 1 ? query + key : null;
}

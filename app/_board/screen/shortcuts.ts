export type Shortcut = "undo" | "redo" | "delete";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** What a key press asks for: Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y (Cmd on a Mac), Delete or Backspace. */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): Shortcut | null {
  if (altKey) return null;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === "z") return shiftKey ? "redo" : "undo";
    return letter === "y" && !shiftKey ? "redo" : null;
  }
  return key === "Delete" || key === "Backspace" ? "delete" : null;
}

/** A key with the modifiers it takes. `key` is what it types in lower case ("z", "?", "delete"), "1" the digit key. */
export type Keys = {
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Reads "Mod+Shift+Z", "Delete", "?" or "Shift+1". */
export function parseKeys(text: string): Keys {
  const parts = text.split("+");
  // "+" itself, alone or after modifiers.
  const key = text.endsWith("+") ? "+" : (parts.at(-1) ?? "");
  return {
    key: key.toLowerCase(),
    mod: parts.includes("Mod"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
  };
}

/** Whether it needs no modifier but Shift: a key that dictation or a slip of the hand may press. */
export function isSingle({ key, mod, alt }: Keys): boolean {
  return !mod && !alt && key.length === 1;
}

/**
 * Whether a press means these keys. Letters are what the key types; where that is no Latin letter (another script, or
 * Alt on a Mac) the place of the key counts. Digits are the keys of the top row, whatever Shift makes of them.
 */
export function matches(keys: Keys, press: KeyPress): boolean {
  const mod = press.ctrlKey || press.metaKey;
  if (mod !== keys.mod || press.altKey !== keys.alt) return false;
  if (/^[a-z]$/.test(keys.key)) return press.shiftKey === keys.shift && letterOf(press) === keys.key;
  if (/^\d$/.test(keys.key)) return press.shiftKey === keys.shift && press.code === `Digit${keys.key}`;
  // Which signs need Shift depends on the layout, so Shift is not asked.
  const named = keys.key.length > 1;
  return press.key.toLowerCase() === keys.key && (!named || press.shiftKey === keys.shift);
}

function letterOf({ key, code }: KeyPress): string | null {
  const letter = key.toLowerCase();
  if (/^[a-z]$/.test(letter)) return letter;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

const names: Readonly<Record<string, string>> = {
  arrowleft: "←",
  arrowright: "→",
  arrowup: "↑",
  arrowdown: "↓",
  pageup: "PageUp",
  pagedown: "PageDown",
};
const onMac: Readonly<Record<string, string>> = { delete: "⌦", backspace: "⌫", escape: "esc", enter: "↩" };

/** How keys are written for people: `Ctrl+Shift+Z`, `⇧⌘Z` on a Mac. */
export function keysLabel({ key, mod, shift, alt }: Keys, mac: boolean): string {
  const name =
    names[key] ?? (key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1));
  if (mac) return `${alt ? "⌥" : ""}${shift ? "⇧" : ""}${mod ? "⌘" : ""}${onMac[key] ?? name}`;
  return [mod && "Ctrl", alt && "Alt", shift && "Shift", name].filter((part) => part !== false).join("+");
}

/** Whether this machine writes Cmd for Ctrl. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

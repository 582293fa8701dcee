import type { ShortcutMode } from "../screen/settings";
import type { Action } from "./action";
import { isSingle, type KeyPress, type Keys, matches, parseKeys } from "./keys";

type Bound = { readonly action: Action; readonly keys: Keys };

/** The keys of actions, read once; without those that somebody else hears. */
export function bindings(actions: readonly Action[]): readonly Bound[] {
  return actions.flatMap((action) =>
    action.native || action.anywhere
      ? []
      : (action.keys ?? []).map((text) => ({ action, keys: parseKeys(text) })),
  );
}

/** The action that a key press means, if shortcuts of its kind are switched on. */
export function shortcutOf(bound: readonly Bound[], press: KeyPress, mode: ShortcutMode): Action | null {
  if (mode === "none") return null;
  const found = bound.find(({ keys }) => matches(keys, press));
  if (found === undefined) return null;
  return mode === "modified" && isSingle(found.keys) ? null : found.action;
}

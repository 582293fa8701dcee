"use client";

import { useTranslations } from "next-intl";
import { useCallback, useSyncExternalStore } from "react";
import { IconButton } from "../../_ui/icon-button";
import { type ActionContext, type ActionId, isEnabled } from "./action";
import { isMac, keysLabel, parseKeys } from "./keys";
import { actionOf } from "./registry";
import { useActionContext } from "./use-action-context";

/** An action of the registry as a button with its icon. */
export function ActionButton({ id }: { readonly id: ActionId }) {
  const t = useTranslations("actions.titles");
  const context = useActionContext();
  const action = actionOf(id);
  const enabled = useFollowing(context, () => isEnabled(action, context));
  const checked = useFollowing(context, () => action.checked?.(context));
  const Icon = action.icon;
  const shortcut = shortcutLabel(id);
  return (
    <IconButton
      label={t(id)}
      {...(shortcut === null ? {} : { shortcut })}
      icon={Icon && <Icon aria-hidden="true" />}
      disabled={!enabled}
      {...(checked === undefined ? {} : { pressed: checked })}
      onClick={() => action.run(context)}
    />
  );
}

/** How the keys of an action are written here, or null when it has none. */
export function shortcutLabel(id: ActionId): string | null {
  const [first] = actionOf(id).keys ?? [];
  return first === undefined ? null : keysLabel(parseKeys(first), isMac());
}

/** Follows everything that an action's state may depend on. */
export function useFollowing<T>({ session, screen, walkthrough }: ActionContext, get: () => T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stores = [
        session.view,
        session.selection,
        session.undoState,
        screen.settings,
        screen.panels,
        screen.tool,
        walkthrough.model.state,
      ];
      const stops = stores.map((store) => store.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [session, screen, walkthrough],
  );
  return useSyncExternalStore(subscribe, get, get);
}

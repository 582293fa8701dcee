"use client";

import { useEffect } from "react";
import { type Action, type ActionContext, isEnabled } from "./action";
import { giveUp, isAsked, isSearch } from "./give-up";
import { registry } from "./registry";
import { bindings, shortcutOf } from "./shortcut-of";
import { useActionContext } from "./use-action-context";

const bound = bindings(registry);

/** The keys that work wherever the focus is, except while somebody types or a dialog or menu is open. */
export function useActionKeys(): void {
  const context = useActionContext();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // What was asked for may still be loading: keys are not for the board any more.
      if (isAsked(context.screen)) {
        if (!isElsewhere(event.target)) beforeItCame(event, context.screen);
        return;
      }
      if (event.defaultPrevented || isTyping(event.target) || isElsewhere(event.target)) return;
      const action = shortcutOf(bound, event, context.screen.settings.get().shortcuts);
      if (action === null || !(isEnabled(action, context) || mayExplain(action, context))) return;
      // A button or a slider in a panel has other uses for such keys.
      if (action.onCanvas && !isCanvas(event.target)) return;
      event.preventDefault();
      action.run(context);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [context]);
}

/** A key for a dialog or list that is not there yet: Escape does without it, letters are kept for it. */
function beforeItCame(event: KeyboardEvent, screen: ActionContext["screen"]): void {
  if (event.key === "Escape") giveUp(screen);
  const isText = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey;
  if (!isText || !isSearch(screen)) return;
  event.preventDefault();
  screen.query.set(screen.query.get() + event.key);
}

function mayExplain({ explains, editing }: Action, { session }: ActionContext): boolean {
  return explains === true && (session.canEdit || !editing);
}

/** Whether keys write text where the focus is. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "range" && target.type !== "checkbox";
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Whether the focus is in something that lies over the board and has keys of its own. */
export function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=menu], [role=listbox]") !== null;
}

function isCanvas(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest(".react-flow") !== null);
}

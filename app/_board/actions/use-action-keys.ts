"use client";

import { useEffect } from "react";
import { typedEarly } from "../screen/early-typing";
import { type Action, type ActionContext, isEnabled } from "./action";
import { giveUp, isAsked } from "./give-up";
import { registry } from "./registry";
import { bindings, shortcutOf } from "./shortcut-of";
import { useActionContext } from "./use-action-context";

const bound = bindings(registry);

/** The keys that work wherever the focus is, except while somebody types or a dialog or menu is open. */
export function useActionKeys(): void {
  const context = useActionContext();
  useEffect(() => {
    // Before a node hears it: its keys begin a number, or move it.
    const onEarlyKey = (event: KeyboardEvent) => {
      const { screen } = context;
      if (!screen.searching || isElsewhere(event.target)) return;
      const query = typedEarly(screen.query.get(), event);
      if (query === null) return;
      event.preventDefault();
      event.stopPropagation();
      screen.query.set(query);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      // What was asked for may still be loading: keys are not for the board any more.
      if (isAsked(context.screen)) {
        if (event.key === "Escape" && !isElsewhere(event.target)) giveUp(context.screen);
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
    window.addEventListener("keydown", onEarlyKey, true);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onEarlyKey, true);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [context]);
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

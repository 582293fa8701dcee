"use client";

import { useEffect } from "react";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { shortcutOf } from "./shortcuts";

/** The keys that work wherever the focus is, except while somebody types. */
export function useShortcuts(): void {
  const session = useSession();
  const actions = useActions();
  useEffect(() => {
    if (!session.canEdit) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      // A button or a slider in a panel has other uses for the delete keys.
      if (shortcut === "delete" && !isCanvas(event.target)) return;
      event.preventDefault();
      if (shortcut === "undo") actions.undo();
      else if (shortcut === "redo") actions.redo();
      else actions.remove(session.selection.get());
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [session, actions]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "range" && target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

function isCanvas(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest(".react-flow") !== null);
}

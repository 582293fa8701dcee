"use client";

import { useEffect } from "react";
import { subjectOf } from "../actions/subject";
import { useActionContext } from "../actions/use-action-context";
import { isElsewhere, isTyping } from "../actions/use-action-keys";
import { copiedText } from "./copied-text";
import { lastCopied } from "./last-copied";

/**
 * Copy, cut and paste by the browser's own events: they work over plain http, across browsers, and from whatever keys
 * or menus the system has.
 */
export function useClipboard(): void {
  const context = useActionContext();
  useEffect(() => {
    const { session, edits } = context;
    const isOurs = (event: ClipboardEvent) =>
      !event.defaultPrevented &&
      !isTyping(event.target) &&
      !isElsewhere(document.activeElement) &&
      event.clipboardData !== null;

    const copy = (event: ClipboardEvent): number => {
      // Text that somebody marked in a panel is what they want.
      if (!isOurs(event) || !document.getSelection()?.isCollapsed) return 0;
      const copied = copiedText(session);
      if (copied.kind === "nothing") return 0;
      if (copied.kind === "hidden") {
        edits.say("copyHidden");
        return 0;
      }
      event.clipboardData?.setData("text/plain", copied.text);
      lastCopied.text = copied.text;
      event.preventDefault();
      return copied.count;
    };
    const onCopy = (event: ClipboardEvent) => {
      const count = copy(event);
      if (count > 0) edits.say("copied", count);
    };
    const onCut = (event: ClipboardEvent) => {
      if (!session.canEdit) return;
      const { nodes } = subjectOf(session);
      const count = copy(event);
      if (count > 0) edits.cut(nodes);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!session.canEdit || !isOurs(event)) return;
      event.preventDefault();
      edits.paste(event.clipboardData?.getData("text/plain") ?? "");
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCut);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCut);
      document.removeEventListener("paste", onPaste);
    };
  }, [context]);
}

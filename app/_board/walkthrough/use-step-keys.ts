"use client";

import { useEffect } from "react";
import { type StepKey, stepKey } from "./step-key";

const typing = "textarea, [contenteditable='true'], [role='dialog'], [role='menu']";
/** Where the arrow keys have a use of their own. The page keys have none that anybody would miss. */
const arrowed = "input, select, [role='slider']";

/**
 * Steps by keyboard while `active`. Keys that something else has used (arrows move a selected node) or that are
 * typed into a field do nothing here; the page keys step from almost anywhere, for a remote control has no others.
 */
export function useStepKeys(active: boolean, onStep: (way: StepKey) => void): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const way = stepKey(event);
      if (way === null || event.defaultPrevented) return;
      const taken = event.key.startsWith("Page") ? typing : `${typing}, ${arrowed}`;
      if (event.target instanceof Element && event.target.closest(taken)) return;
      event.preventDefault();
      onStep(way);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [active, onStep]);
}

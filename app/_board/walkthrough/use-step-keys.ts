"use client";

import { useEffect } from "react";
import { type StepKey, stepKey } from "./step-key";

const typing =
  "input, textarea, select, [contenteditable='true'], [role='slider'], [role='dialog'], [role='menu']";

/**
 * Steps by keyboard while `active`. Keys that something else has used (arrows move a selected node) or that are
 * typed into a field do nothing here; the page keys step also from a node, for a remote control has no others.
 */
export function useStepKeys(active: boolean, onStep: (way: StepKey) => void): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const way = stepKey(event);
      if (way === null || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      event.preventDefault();
      onStep(way);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [active, onStep]);
}

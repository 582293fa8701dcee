"use client";

import { useEffect } from "react";
import { stepKey } from "../walkthrough/step-key";
import type { Walkthrough } from "../walkthrough/walkthrough-context";

/**
 * Steps from the projector's own keyboard or remote control, for those who may present. Nobody presents yet: the first
 * key begins. Somebody else does: the key takes over at their step.
 */
export function useProjectorKeys({ model, canPresent }: Walkthrough): void {
  useEffect(() => {
    if (!canPresent) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const way = event.key === " " ? "next" : stepKey(event);
      if (way === null || event.defaultPrevented) return;
      event.preventDefault();
      const { mode } = model.state.get();
      if (mode !== "presenting") model.present();
      if (mode === null) return;
      if (way === "next") model.next();
      else model.previous();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [model, canPresent]);
}

"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Takes the keyboard focus when `on` becomes true and the button that had it is gone. Focus that is somewhere is
 * left there.
 */
export function useFocusRescue(on: boolean, target: RefObject<HTMLElement | null>): void {
  const before = useRef(on);
  useEffect(() => {
    const begins = on && !before.current;
    before.current = on;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (begins && lost) target.current?.focus();
  }, [on, target]);
}

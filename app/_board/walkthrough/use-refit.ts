"use client";

import { useEffect, useRef } from "react";
import { useSession } from "../session/use-session";

/** Brings the whole board into sight again when the panel below it comes or goes, once the canvas knows its size. */
export function useRefit(panel: boolean): void {
  const session = useSession();
  const before = useRef(false);
  useEffect(() => {
    if (panel === before.current) return;
    before.current = panel;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => session.canvas?.fit());
    });
    return () => cancelAnimationFrame(frame);
  }, [session, panel]);
}

"use client";

import { useEffect, useRef } from "react";
import { useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";

/** Brings the whole board into sight when the graph has been turned, once it is drawn anew. */
export function useFitOnTurn(): void {
  const session = useSession();
  const way = useReadable(orientation);
  const before = useRef(way);
  useEffect(() => {
    if (before.current === way) return;
    before.current = way;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => session.canvas?.fit());
    });
    return () => cancelAnimationFrame(frame);
  }, [session, way]);
}

"use client";

import { useEffect } from "react";
import { useSession } from "../session/use-session";

/** Brings the whole board into sight again when what calls this, below it, comes or goes, once the canvas knows its size. */
export function useRefit(): void {
  const session = useSession();
  useEffect(() => {
    const refit = () => {
      requestAnimationFrame(() => requestAnimationFrame(() => session.canvas?.fit()));
    };
    refit();
    return refit;
  }, [session]);
}

"use client";

import { useEffect, useState } from "react";
import type { Opened } from "../session/access";
import { BoardSession } from "../session/session";

/** A session for as long as the component lives. Made in an effect, so that StrictMode's rehearsal leaves no ghost. */
export function useLiveSession(opened: Opened): BoardSession | null {
  const [session, setSession] = useState<BoardSession | null>(null);
  useEffect(() => {
    const live = new BoardSession(opened);
    setSession(live);
    return () => {
      setSession(null);
      live.destroy();
    };
  }, [opened]);
  return session;
}

"use client";

import { useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useState } from "react";

/** Wiring by a tap on one port and a tap on another: whether the second is waited for. Escape gives up. */
export function useTapWire() {
  const store = useStoreApi();
  const [isWaiting, setWaiting] = useState(false);
  const start = useCallback(() => setWaiting(true), []);
  const end = useCallback(() => setWaiting(false), []);
  useEffect(() => {
    if (!isWaiting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      store.setState({ connectionClickStartHandle: null });
      setWaiting(false);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isWaiting, store]);
  return { isWaiting, start, end };
}

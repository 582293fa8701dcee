"use client";

import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Keyed } from "./keyed";

/**
 * What a watched map holds under a key; the object that was there before for as long as the new one would look the
 * same. Most numbers of a board change with every step of a slider, few of them by as much as anybody sees.
 */
export function useLook<V>(
  keyed: Keyed<V>,
  key: string,
  looksSame: (a: V, b: V) => boolean = Object.is,
): V | undefined {
  const shown = useRef<V | undefined>(undefined);
  const subscribe = useCallback((listener: () => void) => keyed.subscribe(key, listener), [keyed, key]);
  const get = () => {
    const before = shown.current;
    const now = keyed.get(key);
    if (before === undefined || now === undefined || !looksSame(before, now)) shown.current = now;
    return shown.current;
  };
  return useSyncExternalStore(subscribe, get, get);
}

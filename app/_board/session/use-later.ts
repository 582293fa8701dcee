"use client";

import { useDeferredValue } from "react";
import { useReadable, useSession } from "./use-session";

/**
 * A value that may come a moment after the canvas: a hand on a slider must not wait for lists and explanations. While a
 * walkthrough hides something nothing comes later, for what is to be hidden would be seen until then.
 */
export function useLater<T>(value: T): T {
  const hides = useReadable(useSession().reveal) !== null;
  const later = useDeferredValue(value);
  return hides ? value : later;
}

"use client";

import { createContext, useContext } from "react";

/** Below this zoom no letter on a node can be read: the largest would be nine pixels high. */
const ILLEGIBLE = 0.18;

/** Whether nodes are seen from so far that they are drawn without what is written on them. */
export const PlainContext = createContext(false);

export function usePlain(): boolean {
  return useContext(PlainContext);
}

export function isPlain({
  transform: [, , zoom],
}: {
  readonly transform: readonly [number, number, number];
}) {
  return zoom < ILLEGIBLE;
}

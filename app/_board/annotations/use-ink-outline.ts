"use client";

import type { InkPoint } from "@gradboard/board";
import { useEffect, useSyncExternalStore } from "react";
import { Store } from "../session/store";

type Outline = (points: readonly InkPoint[]) => string;

const loaded = new Store<Outline | null>(null);

/** Draws strokes with their pressure as soon as what does so has come; null until then. */
export function useInkOutline(): Outline | null {
  useEffect(() => {
    if (loaded.get() === null) void import("./ink-outline").then((room) => loaded.set(room.inkOutline));
  }, []);
  return useSyncExternalStore(loaded.subscribe, loaded.get, loaded.get);
}

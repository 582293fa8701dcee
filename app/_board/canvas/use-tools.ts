"use client";

import { useMemo } from "react";
import { useSession } from "../session/use-session";
import { useWalkthrough, useWalkthroughState } from "../walkthrough/walkthrough-context";
import type { Tools } from "./use-keep-fitted";

/** The size of text in a browser whose owner has not chosen another, in pixels. */
const USUAL = 16;

/** What lies on this person's canvas. */
export function useTools(): Tools {
  const { canEdit } = useSession();
  const follows = useWalkthroughState(useWalkthrough()).mode === "following";
  return useMemo(
    () => ({
      edits: canEdit,
      follows,
      touch: window.matchMedia("(pointer: coarse)").matches,
      text: textSize(),
    }),
    [canEdit, follows],
  );
}

/** How many times as large as usual this browser's text is. */
function textSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL;
}

"use client";

import { useMemo } from "react";
import { useSession } from "../session/use-session";
import { useWalkthrough, useWalkthroughState } from "../walkthrough/walkthrough-context";
import type { Tools } from "./use-keep-fitted";

/** What lies on this person's canvas. */
export function useTools(): Tools {
  const { canEdit } = useSession();
  const follows = useWalkthroughState(useWalkthrough()).mode === "following";
  return useMemo(
    () => ({ edits: canEdit, follows, touch: window.matchMedia("(pointer: coarse)").matches }),
    [canEdit, follows],
  );
}

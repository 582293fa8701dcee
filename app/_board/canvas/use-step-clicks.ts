"use client";

import type { MouseEvent } from "react";
import { useCallback } from "react";
import { useWalkthrough } from "../walkthrough/walkthrough-context";

/** What is on a node and has a use of its own. */
const own = "input, button, .react-flow__handle";

/** A click on a node goes to its step while one steps through a walkthrough. */
export function useStepClicks(): (
  event: MouseEvent,
  node: { readonly id: string; readonly type?: string },
) => void {
  const { model } = useWalkthrough();
  return useCallback(
    (event, { id, type }) => {
      if (type !== "operation") return;
      const chooses = event.shiftKey || event.ctrlKey || event.metaKey;
      if (chooses || (event.target instanceof Element && event.target.closest(own))) return;
      model.jump(id);
    },
    [model],
  );
}

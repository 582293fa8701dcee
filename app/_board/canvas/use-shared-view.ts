"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect } from "react";
import { useReadable, useSession } from "../session/use-session";
import { useWalkthrough, useWalkthroughState } from "../walkthrough/walkthrough-context";

type SharedViewOptions = {
  /** Shows the whole board. */
  readonly fitAll: () => void;
  /** Whether the whole board is what is looked at. */
  readonly isFitted: () => boolean;
};

/**
 * Everyone looks where the presenter looks: tells the others where that is, or goes there, unless this person has
 * turned to something else.
 */
export function useSharedView({ fitAll, isFitted }: SharedViewOptions): { readonly moved: () => void } {
  const session = useSession();
  const walkthrough = useWalkthrough();
  const { mode } = useWalkthroughState(walkthrough);
  const roams = useReadable(walkthrough.model.roams);
  const look = useReadable(session.presentation)?.look ?? null;
  const flow = useReactFlow();
  const store = useStoreApi();
  const follows = mode === "following" && !roams;
  const { x = 0, y = 0, width = 0, height = 0 } = look ?? {};

  useEffect(() => {
    if (!follows) return;
    if (width === 0) fitAll();
    else void flow.fitBounds({ x, y, width, height }, { duration: 200, padding: 0 });
  }, [follows, flow, fitAll, x, y, width, height]);

  const moved = useCallback(() => {
    if (mode !== "presenting") return;
    if (isFitted()) return session.look(null);
    const { transform, width, height } = store.getState();
    const [panX, panY, zoom] = transform;
    session.look({
      x: Math.round(-panX / zoom),
      y: Math.round(-panY / zoom),
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
    });
  }, [mode, session, store, isFitted]);
  return { moved };
}

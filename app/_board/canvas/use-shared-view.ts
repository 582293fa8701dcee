"use client";

import { getViewportForBounds, useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect } from "react";
import { useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { useWalkthrough, useWalkthroughState } from "../walkthrough/walkthrough-context";
import { turnedBox, unturnedBox } from "./orientation";
import { freeArea, type Tools } from "./use-keep-fitted";

type SharedViewOptions = {
  /** Shows the whole board. */
  readonly fitAll: () => void;
  /** Whether the whole board is what is looked at. */
  readonly isFitted: () => boolean;
  readonly tools: Tools;
};

/**
 * Everyone looks where the presenter looks: tells the others where that is, or goes there, unless this person has
 * turned to something else.
 */
export function useSharedView({ fitAll, isFitted, tools }: SharedViewOptions): {
  readonly moved: () => void;
} {
  const session = useSession();
  const walkthrough = useWalkthrough();
  const { mode } = useWalkthroughState(walkthrough);
  const roams = useReadable(walkthrough.model.roams);
  const look = useReadable(session.presentation)?.look ?? null;
  const flow = useReactFlow();
  const store = useStoreApi();
  const way = useReadable(orientation);
  const follows = mode === "following" && !roams;
  const { x = 0, y = 0, width = 0, height = 0 } = look ?? {};

  useEffect(() => {
    if (!follows) return;
    if (width === 0) return fitAll();
    const now = store.getState();
    const free = freeArea(now.width, now.height, tools);
    const seen = turnedBox({ x, y, width, height }, way);
    const { minZoom, maxZoom } = now;
    const view = getViewportForBounds(seen, free.width, free.height, minZoom, maxZoom, 0);
    void flow.setViewport({ ...view, x: view.x + free.x, y: view.y + free.y }, { duration: 200 });
  }, [follows, flow, store, fitAll, tools, way, x, y, width, height]);

  const moved = useCallback(() => {
    if (mode !== "presenting") return;
    if (isFitted()) return session.look(null);
    const { transform, width, height } = store.getState();
    const [panX, panY, zoom] = transform;
    const seen = { x: -panX / zoom, y: -panY / zoom, width: width / zoom, height: height / zoom };
    // Each of the others may have the graph turned another way.
    const part = unturnedBox(seen, orientation.get());
    session.look({
      x: Math.round(part.x),
      y: Math.round(part.y),
      width: Math.round(part.width),
      height: Math.round(part.height),
    });
  }, [mode, session, store, isFitted]);
  return { moved };
}

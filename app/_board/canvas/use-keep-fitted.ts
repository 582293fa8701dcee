"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useRef } from "react";

/** Pixels at the top and the bottom of the canvas on which tools and the legend lie. */
const EDGE = 56;
export const FIT = { padding: { x: "8%", y: `${EDGE}px` }, maxZoom: 1.25 } as const;

/** Below this height, in pixels, the buttons in the corners would lie on the first column of nodes. */
const LOW = 420;
/** A canvas less wide than this has no room beside the nodes. */
const NARROW = 640;
const BESIDE = 144;
const besideButtons = { top: "6%", right: "4%", bottom: "6%", left: `${BESIDE}px` } as const;
/** The tools of those who may edit reach further to the right. */
const BELOW = 72;
const belowTools = { ...besideButtons, top: `${BELOW}px` } as const;

/** How the whole board is brought into sight of a canvas of this size, in pixels. `hasTools`: those for editing lie on it. */
export function fitOptions(width: number, height: number, hasTools: boolean) {
  if (height >= LOW || width < NARROW) return FIT;
  return { ...FIT, padding: hasTools ? belowTools : besideButtons };
}

/** What of a canvas is free of tools, in pixels from its upper left corner: what others look at is shown in there. */
export function freeArea(width: number, height: number, hasTools: boolean) {
  if (height >= LOW || width < NARROW)
    return { x: 0, y: EDGE, width, height: Math.max(1, height - 2 * EDGE) };
  const [left, top] = [BESIDE, hasTools ? BELOW : 0];
  return { x: left, y: top, width: width - left, height: Math.max(1, height - top) };
}

type KeepFitted = {
  /** Shows the whole board, and keeps showing it while the canvas changes its size; or, once, all of some nodes. */
  readonly fit: (nodes?: ReadonlySet<string>) => void;
  /** Somebody has chosen what to look at: leaves it to them. */
  readonly letGo: () => void;
  /** Whether the whole board is what is looked at. */
  readonly isFitted: () => boolean;
};

/** Keeps the whole board in sight when panels come and go or a tablet is turned, until somebody looks elsewhere. */
export function useKeepFitted(fittedAtFirst: boolean, hasTools: boolean): KeepFitted {
  const flow = useReactFlow();
  const store = useStoreApi();
  const fitted = useRef(fittedAtFirst);

  useEffect(() => {
    const isCutOff = (height: number) => {
      const { transform, nodeLookup } = store.getState();
      const { y, height: extent } = flow.getNodesBounds([...nodeLookup.keys()]);
      const top = y * transform[2] + transform[1];
      const edge = height < LOW ? 0 : EDGE;
      return top < (hasTools ? EDGE : edge) || top + extent * transform[2] > height - edge;
    };
    return store.subscribe((now, before) => {
      if (!fitted.current || before.width === 0 || now.width === 0) return;
      if (now.width === before.width && now.height === before.height) return;
      // Where only the height changes and everything is still in sight, standing still is better than centred.
      if (now.width !== before.width || isCutOff(now.height)) {
        void flow.fitView(fitOptions(now.width, now.height, hasTools));
      }
    });
  }, [flow, store, hasTools]);

  const fit = useCallback(
    (nodes?: ReadonlySet<string>) => {
      fitted.current = nodes === undefined;
      const some = nodes === undefined ? {} : { nodes: [...nodes].map((id) => ({ id })) };
      const { width, height } = store.getState();
      void flow.fitView({ ...fitOptions(width, height, hasTools), ...some, duration: 200 });
    },
    [flow, store, hasTools],
  );
  const letGo = useCallback(() => {
    fitted.current = false;
  }, []);
  const isFitted = useCallback(() => fitted.current, []);
  return { fit, letGo, isFitted };
}

"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useRef } from "react";

/** What lies on the canvas. */
export type Tools = {
  /** Those of who may edit, which reach further to the right than the others. */
  readonly edits: boolean;
  /** Who follows a presenter has none at the top of a phone's canvas: it is too low for them. */
  readonly follows: boolean;
  /** Buttons are as large as a finger. */
  readonly touch: boolean;
  /** How many times as large as usual this browser's text is; buttons grow with it. */
  readonly text: number;
};

type Edges = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** Below this height, in pixels, the buttons in the corners would lie on the first column of nodes. */
export const LOW = 420;
/** A canvas less wide than this has no room beside the nodes. */
export const NARROW = 640;

/** How much of a canvas of this size buttons lie on, in pixels from its edges. */
export function edgesOf(width: number, height: number, { edits, follows, touch, text }: Tools): Edges {
  const button = (touch ? 44 : 36) * text;
  const bar = button + (touch ? 28 : 20);
  if (height >= LOW * text) return { top: bar, right: 0, bottom: bar, left: 0 };
  if (width < NARROW * text) return { top: follows ? 0 : bar, right: 0, bottom: bar, left: 0 };
  return { top: edits ? bar + 16 : 0, right: 0, bottom: 0, left: 3 * button + 36 };
}

/** Pixels between a node and the buttons beside it. */
const GAP = 10;

/** How the whole board is brought into sight of a canvas of this size, in pixels. */
export function fitOptions(width: number, height: number, tools: Tools) {
  const { top, bottom, left } = edgesOf(width, height, tools);
  const room = (edge: number, none: `${number}%`) => (edge > 0 ? (`${edge + GAP}px` as const) : none);
  return {
    padding: {
      top: room(top, "6%"),
      right: left > 0 ? "4%" : "8%",
      bottom: room(bottom, "6%"),
      left: room(left, "8%"),
    },
    maxZoom: 1.25,
  } as const;
}

/** What of a canvas is free of buttons, in pixels: what others look at is shown in there. */
export function freeArea(width: number, height: number, tools: Tools) {
  const { top, right, bottom, left } = edgesOf(width, height, tools);
  return {
    x: left,
    y: top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - top - bottom),
  };
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
export function useKeepFitted(fittedAtFirst: boolean, tools: Tools): KeepFitted {
  const flow = useReactFlow();
  const store = useStoreApi();
  const fitted = useRef(fittedAtFirst);

  useEffect(() => {
    const isCutOff = (width: number, height: number) => {
      const { transform, nodeLookup } = store.getState();
      const { y, height: extent } = flow.getNodesBounds([...nodeLookup.keys()]);
      const top = y * transform[2] + transform[1];
      const edges = edgesOf(width, height, tools);
      return top < edges.top || top + extent * transform[2] > height - edges.bottom;
    };
    return store.subscribe((now, before) => {
      if (!fitted.current || before.width === 0 || now.width === 0) return;
      if (now.width === before.width && now.height === before.height) return;
      // Where only the height changes and everything is still in sight, standing still is better than centred.
      if (now.width !== before.width || isCutOff(now.width, now.height)) {
        void flow.fitView(fitOptions(now.width, now.height, tools));
      }
    });
  }, [flow, store, tools]);

  const fit = useCallback(
    (nodes?: ReadonlySet<string>) => {
      fitted.current = nodes === undefined;
      const some = nodes === undefined ? {} : { nodes: [...nodes].map((id) => ({ id })) };
      const { width, height } = store.getState();
      void flow.fitView({ ...fitOptions(width, height, tools), ...some, duration: 200 });
    },
    [flow, store, tools],
  );
  const letGo = useCallback(() => {
    fitted.current = false;
  }, []);
  const isFitted = useCallback(() => fitted.current, []);
  return { fit, letGo, isFitted };
}

"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useRef } from "react";

export const FIT = { padding: 0.08, maxZoom: 1.25 };

type KeepFitted = {
  /** Shows the whole board, and keeps showing it while the canvas changes its size; or, once, all of some nodes. */
  readonly fit: (nodes?: ReadonlySet<string>) => void;
  /** Somebody has chosen what to look at: leaves it to them. */
  readonly letGo: () => void;
  /** Whether the whole board is what is looked at. */
  readonly isFitted: () => boolean;
};

/** Keeps the whole board in sight when panels come and go or a tablet is turned, until somebody looks elsewhere. */
export function useKeepFitted(fittedAtFirst: boolean): KeepFitted {
  const flow = useReactFlow();
  const store = useStoreApi();
  const fitted = useRef(fittedAtFirst);

  useEffect(() => {
    const isCutOff = (height: number) => {
      const { transform, nodeLookup } = store.getState();
      const { y, height: extent } = flow.getNodesBounds([...nodeLookup.keys()]);
      const top = y * transform[2] + transform[1];
      return top < 0 || top + extent * transform[2] > height;
    };
    return store.subscribe((now, before) => {
      if (!fitted.current || before.width === 0 || now.width === 0) return;
      if (now.width === before.width && now.height === before.height) return;
      // Where only the height changes and everything is still in sight, standing still is better than centred.
      if (now.width !== before.width || isCutOff(now.height)) void flow.fitView(FIT);
    });
  }, [flow, store]);

  const fit = useCallback(
    (nodes?: ReadonlySet<string>) => {
      fitted.current = nodes === undefined;
      const some = nodes === undefined ? {} : { nodes: [...nodes].map((id) => ({ id })) };
      void flow.fitView({ ...FIT, ...some, duration: 200 });
    },
    [flow],
  );
  const letGo = useCallback(() => {
    fitted.current = false;
  }, []);
  const isFitted = useCallback(() => fitted.current, []);
  return { fit, letGo, isFitted };
}

"use client";

import type { NodeId } from "@gradboard/autodiff";
import { useStoreApi } from "@xyflow/react";
import { useMemo } from "react";
import type { Pen, Touch } from "../drawing/pen";
import { strokesNear } from "../drawing/strokes-near";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { DrawingSurface } from "./drawing-surface";

/** How near to a stroke the eraser must come, in pixels. */
const REACH = { mouse: 8, pen: 8, touch: 18 };

/** Lies over the canvas while the eraser is the tool: strokes it meets grow pale, and are gone when it is lifted. */
export function EraserSurface() {
  const session = useSession();
  const actions = useActions();
  const flow = useStoreApi();
  const pen = useMemo((): Pen => {
    let met = new Set<NodeId>();
    const mark = (ids: Iterable<NodeId>, opacity: string) => {
      for (const id of ids) {
        const card = document.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
        if (card !== null) card.style.opacity = opacity;
      }
    };
    const meet = ({ at, kind }: Touch) => {
      const reach = (kind === "touch" ? REACH.touch : REACH.mouse) / flow.getState().transform[2];
      const near = strokesNear(session.view.get(), at, reach, orientation.get());
      mark(near, "0.25");
      for (const id of near) met.add(id);
    };
    const forget = () => {
      mark(met, "");
      met = new Set();
    };
    return {
      begin: meet,
      move: meet,
      end: () => {
        if (met.size > 0) actions.erase(met);
        forget();
      },
      cancel: forget,
    };
  }, [session, actions, flow]);
  return <DrawingSurface pen={pen} tool="eraser" />;
}

"use client";

import { useStoreApi } from "@xyflow/react";
import { useMemo } from "react";
import { useScreen } from "../screen/use-screen";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { DragGesture } from "./drag-gesture";

/** What moves nodes by hand. `isFree`: whether nothing snaps at the moment. */
export function useDrag(isFree: () => boolean): DragGesture {
  const session = useSession();
  const { settings } = useScreen();
  const actions = useActions();
  const flow = useStoreApi();
  return useMemo(
    () => new DragGesture({ session, settings, actions, flow: flow.getState, isFree }),
    [session, settings, actions, flow, isFree],
  );
}

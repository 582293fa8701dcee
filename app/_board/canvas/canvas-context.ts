"use client";

import type { NodeId } from "@gradboard/autodiff";
import { createContext, useContext } from "react";

/** What a node on the canvas asks of the canvas around it. */
export type CanvasActions = {
  /** Opens the choice of where a wire from this node goes. */
  startConnecting(from: NodeId): void;
  focus(id: NodeId): void;
};

export const CanvasContext = createContext<CanvasActions>({ startConnecting() {}, focus() {} });

export function useCanvas(): CanvasActions {
  return useContext(CanvasContext);
}

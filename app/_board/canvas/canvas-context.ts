"use client";

import type { NodeId } from "@gradboard/autodiff";
import { createContext, useContext } from "react";

/** What a node on the canvas asks of the canvas around it. */
export type CanvasActions = {
  focus(id: NodeId): void;
};

export const CanvasContext = createContext<CanvasActions>({ focus() {} });

export function useCanvas(): CanvasActions {
  return useContext(CanvasContext);
}

"use client";

import type { Tool } from "../screen/screen-state";
import { useSession } from "../session/use-session";
import { EraserSurface, InkSurface, LaserSurface } from "./late-parts";

/** What lies over the canvas for the tool in hand; nothing while the canvas itself is what is pressed. */
export function ToolSurface({ tool }: { readonly tool: Tool }) {
  const { canEdit } = useSession();
  if (tool === "laser") return <LaserSurface />;
  if (!canEdit) return null;
  if (tool === "pen") return <InkSurface />;
  return tool === "eraser" ? <EraserSurface /> : null;
}

"use client";

import dynamic from "next/dynamic";
import { whenItComes } from "../../_ui/late";
import type { Tool } from "../screen/screen-state";
import { useSession } from "../session/use-session";
import { LaserSurface } from "./laser-surface";

// Loaded when somebody first takes the tool.
const InkSurface = dynamic(() => whenItComes(() => import("./ink-surface")).then((room) => room.InkSurface), {
  ssr: false,
});
const EraserSurface = dynamic(
  () => whenItComes(() => import("./eraser-surface")).then((room) => room.EraserSurface),
  {
    ssr: false,
  },
);

/** What lies over the canvas for the tool in hand; nothing while the canvas itself is what is pressed. */
export function ToolSurface({ tool }: { readonly tool: Tool }) {
  const { canEdit } = useSession();
  if (tool === "laser") return <LaserSurface />;
  if (!canEdit) return null;
  if (tool === "pen") return <InkSurface />;
  return tool === "eraser" ? <EraserSurface /> : null;
}

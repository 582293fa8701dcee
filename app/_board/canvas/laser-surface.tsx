"use client";

import { useMemo } from "react";
import type { Pen } from "../drawing/pen";
import { useSession } from "../session/use-session";
import { DrawingSurface } from "./drawing-surface";

/** Lies over the canvas while the laser pointer is the tool: pressing shines, letting go ends it. */
export function LaserSurface() {
  const session = useSession();
  const pen = useMemo((): Pen => {
    const off = () => session.setLaser(null);
    return {
      begin: ({ at }) => session.setLaser(at),
      move: ({ at }) => session.setLaser(at),
      end: off,
      cancel: off,
    };
  }, [session]);
  return <DrawingSurface tool="laser" pen={pen} />;
}

"use client";

import { useMemo } from "react";
import type { Pen, Touch } from "../drawing/pen";
import { useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { DrawingSurface } from "./drawing-surface";
import { unturned } from "./orientation";

/** Lies over the canvas while the laser pointer is the tool: pressing shines, letting go ends it. */
export function LaserSurface() {
  const session = useSession();
  const pen = useMemo((): Pen => {
    const shine = ({ at }: Touch) => session.setLaser(unturned(at, orientation.get()));
    const off = () => session.setLaser(null);
    return {
      begin: shine,
      move: shine,
      end: off,
      cancel: off,
    };
  }, [session]);
  return <DrawingSurface tool="laser" pen={pen} />;
}

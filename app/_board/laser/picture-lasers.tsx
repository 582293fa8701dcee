"use client";

import { useEffect, useRef } from "react";
import { useSession } from "../session/use-session";
import { drawLasers } from "./draw-lasers";

/** The presenter's laser pointer in a picture of the board: where it shines, and not whose it is. */
export function PictureLasers() {
  const session = useSession();
  const group = useRef<SVGGElement>(null);
  useEffect(() => {
    if (group.current !== null) return drawLasers(group.current, session.lasers);
  }, [session]);
  return <g ref={group} data-testid="lasers" />;
}

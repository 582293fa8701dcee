"use client";

import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { drawLasers } from "../laser/draw-lasers";
import styles from "../laser/lasers.module.css";
import { useSession } from "../session/use-session";

/** Everybody's laser pointers over the canvas. Drawn once; no move of a pointer renders it again. */
export function Lasers() {
  const session = useSession();
  const flow = useStoreApi();
  const group = useRef<SVGGElement>(null);

  useEffect(() => {
    const { current } = group;
    if (current === null) return;
    const place = ({ transform: [x, y, zoom] } = flow.getState()) =>
      current.setAttribute("transform", `translate(${x} ${y}) scale(${zoom})`);
    place();
    const stops = [flow.subscribe((now) => place(now)), drawLasers(current, session.lasers)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, flow]);

  return (
    <svg className={styles.layer} aria-hidden="true" data-testid="lasers">
      <g ref={group} />
    </svg>
  );
}

"use client";

import { INK_SCALE, type InkPoint } from "@gradboard/board";
import { useStoreApi, ViewportPortal } from "@xyflow/react";
import { useMemo, useRef } from "react";
import annotations from "../annotations/annotation.module.css";
import { inkLine } from "../annotations/ink-line";
import { useInkOutline } from "../annotations/use-ink-outline";
import { onBoard } from "../drawing/on-board";
import type { Pen, Touch } from "../drawing/pen";
import { simplified } from "../drawing/simplified";
import { useScreen } from "../screen/use-screen";
import { useActions } from "../session/use-actions";
import { useReadable } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { DrawingSurface } from "./drawing-surface";

/** How far a point may be from the stroke that is kept, in pixels. */
const TOLERANCE = 0.6;
const MOST_POINTS = 3000;

/** Lies over the canvas while the pen is the tool: a stroke is drawn here, and is one edit when the pen is lifted. */
export function InkSurface() {
  const screen = useScreen();
  const actions = useActions();
  const flow = useStoreApi();
  const color = useReadable(screen.paint);
  const outline = useInkOutline();
  const path = useRef<SVGPathElement>(null);
  // What draws the pressure may come while the first stroke is drawn; the pen stays the same.
  const latestOutline = useRef(outline);
  latestOutline.current = outline;

  const pen = useMemo((): Pen => {
    let points: InkPoint[] = [];
    const add = ({ at: [x, y], pressure }: Touch) => {
      points.push([Math.round(x * INK_SCALE), Math.round(y * INK_SCALE), Math.round(pressure * 255)]);
      // By hand: a pen tells up to 240 points a second.
      const { current: outline } = latestOutline;
      path.current?.setAttribute("class", (outline === null ? annotations.line : "") ?? "");
      path.current?.setAttribute("d", outline === null ? inkLine(points) : outline(points));
    };
    const clear = () => {
      points = [];
      path.current?.setAttribute("d", "");
    };
    return {
      begin: (touch) => {
        clear();
        add(touch);
      },
      move: add,
      end: () => {
        const tolerance = (TOLERANCE * INK_SCALE) / flow.getState().transform[2];
        const drawn = simplified(points, tolerance, MOST_POINTS);
        if (drawn.length > 0) actions.draw(onBoard(drawn, orientation.get()), screen.paint.get());
        clear();
      },
      cancel: clear,
    };
  }, [flow, actions, screen]);

  return (
    <>
      <ViewportPortal>
        <div className={annotations.annotation} data-color={color} aria-hidden="true">
          <svg className={annotations.inHand} aria-hidden="true">
            <path ref={path} />
          </svg>
        </div>
      </ViewportPortal>
      <DrawingSurface pen={pen} tool="pen" />
    </>
  );
}

"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type PointerEvent, useEffect, useRef } from "react";
import type { Pen, Touch } from "../drawing/pen";
import { pinched } from "../drawing/pinch";
import type { Tool } from "../screen/screen-state";
import { useScreen } from "../screen/use-screen";
import type { Point } from "../session/overlay";
import styles from "./drawing-surface.module.css";

type SurfaceProps = {
  readonly tool: Tool;
  readonly pen: Pen;
};

/**
 * Lies over the canvas while dragging draws. One finger, pen or mouse button draws; two fingers move and zoom the view
 * as ever, and so does the wheel. Escape puts the tool away.
 */
export function DrawingSurface({ tool, pen }: SurfaceProps) {
  const screen = useScreen();
  const flow = useReactFlow();
  const store = useStoreApi();
  const down = useRef(new Map<number, Point>());
  const drawing = useRef<number | null>(null);
  const hasPen = useRef(false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      screen.tool.set("hand");
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      if (drawing.current !== null) pen.cancel();
      drawing.current = null;
    };
  }, [screen, pen]);

  const touches = (event: PointerEvent): Touch[] => {
    const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
    return (all.length > 0 ? all : [event.nativeEvent]).map(({ clientX, clientY, pressure, pointerType }) => {
      const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      // A mouse says a half, and a finger that tells nothing says 0.
      return { at: [x, y], pressure: pressure === 0 ? 0.5 : pressure, kind: pointerType };
    });
  };
  const pinch = (id: number, to: Point) => {
    const other = [...down.current].find(([one]) => one !== id)?.[1];
    const from = down.current.get(id);
    if (other === undefined || from === undefined) return;
    const { transform, minZoom, maxZoom } = store.getState();
    const view = { x: transform[0], y: transform[1], zoom: transform[2] };
    void flow.setViewport(pinched(view, [from, other], [to, other], minZoom, maxZoom));
  };

  return (
    <div
      className={styles.surface}
      data-tool={tool}
      data-testid="drawing-surface"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        down.current.set(event.pointerId, clientOf(event));
        if (down.current.size > 1) {
          if (drawing.current !== null) pen.cancel();
          drawing.current = null;
          return;
        }
        // Where there is a pen, what else touches the screen is the hand that holds it.
        hasPen.current ||= event.pointerType === "pen";
        if (hasPen.current && event.pointerType === "touch" && tool === "pen") return;
        drawing.current = event.pointerId;
        for (const touch of touches(event).slice(-1)) pen.begin(touch);
      }}
      onPointerMove={(event) => {
        if (!down.current.has(event.pointerId)) return;
        if (drawing.current === event.pointerId) for (const touch of touches(event)) pen.move(touch);
        else pinch(event.pointerId, clientOf(event));
        down.current.set(event.pointerId, clientOf(event));
      }}
      onPointerUp={(event) => {
        down.current.delete(event.pointerId);
        if (drawing.current !== event.pointerId) return;
        drawing.current = null;
        pen.end();
      }}
      onPointerCancel={(event) => {
        down.current.delete(event.pointerId);
        if (drawing.current !== event.pointerId) return;
        drawing.current = null;
        pen.cancel();
      }}
      onWheel={({ currentTarget, nativeEvent }) => {
        const pane = currentTarget.parentElement?.querySelector(".react-flow__pane");
        pane?.dispatchEvent(new WheelEvent(nativeEvent.type, nativeEvent));
      }}
    />
  );
}

/** A point of the canvas on the page, from its corner. */
function clientOf({ clientX, clientY, currentTarget }: PointerEvent): Point {
  const { left, top } = currentTarget.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

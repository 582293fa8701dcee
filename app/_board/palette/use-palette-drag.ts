"use client";

import { type MouseEvent, type PointerEvent, useRef, useState } from "react";
import type { Point } from "../session/overlay";
import { useSession } from "../session/use-session";

/** An operation to be added; `at` is where it was dropped, null for the middle. */
export type Drop = { readonly op: string; readonly at: Point | null };

type Dragged = { readonly op: string; readonly x: number; readonly y: number };

/** A press that moves less than this is a click. */
const THRESHOLD = 6;

/**
 * Dragging out of the palette by pointer events, which mouse, pen and finger all send (HTML's own drag and drop does
 * not exist on touch screens).
 */
export function usePaletteDrag(add: (drop: Drop) => void) {
  const session = useSession();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const start = useRef<Point | null>(null);
  const wasDragged = useRef(false);

  const end = () => {
    start.current = null;
    setDragged(null);
  };

  const itemProps = (op: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      start.current = [event.clientX, event.clientY];
      wasDragged.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      const from = start.current;
      if (from === null) return;
      const distance = Math.hypot(event.clientX - from[0], event.clientY - from[1]);
      if (!wasDragged.current && distance < THRESHOLD) return;
      wasDragged.current = true;
      setDragged({ op, x: event.clientX, y: event.clientY });
    },
    onPointerUp(event: PointerEvent) {
      if (start.current !== null && wasDragged.current) {
        const at = session.canvas?.at(event.clientX, event.clientY) ?? null;
        if (at !== null) add({ op, at });
      }
      end();
    },
    onPointerCancel: end,
    onClick(event: MouseEvent) {
      // A drag ends in a click, too; a click without detail is the keyboard's.
      const meant = !wasDragged.current || event.detail === 0;
      wasDragged.current = false;
      if (meant) add({ op, at: null });
    },
  });

  return { dragged, itemProps };
}

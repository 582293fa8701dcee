"use client";

import { rangeOf } from "@gradboard/board";
import { type PointerEvent, useRef } from "react";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { sliderStep, tidyStep } from "./slider-step";

/** The hand must move so many pixels before it is no tap any more. */
const SLOP = 4;
/** So many pixels are one step of the slider. */
const PIXELS = 3;

type Held = { readonly pointer: number; readonly x: number; readonly value: number; scrubbed: number | null };

/**
 * Dragging sideways on a number changes it, by mouse, pen or finger: in the steps of its slider, with Shift ten times as
 * fast, with Alt ten times as slow. On its way it is a gesture that everybody sees; letting go makes it one edit.
 */
export function useScrub(view: NodeView) {
  const session = useSession();
  const actions = useActions();
  const held = useRef<Held | null>(null);
  const { id, node } = view;

  const end = (event: PointerEvent, keep: boolean) => {
    const { scrubbed = null } = held.current?.pointer === event.pointerId ? (held.current ?? {}) : {};
    held.current = null;
    if (scrubbed === null) return;
    if (keep) actions.setValue(id, scrubbed);
    session.setGesture(null);
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (!session.canEdit || event.button !== 0 || typeof node.value !== "number") return;
      held.current = { pointer: event.pointerId, x: event.clientX, value: node.value, scrubbed: null };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      const hand = held.current;
      if (hand === null || hand.pointer !== event.pointerId) return;
      const moved = event.clientX - hand.x;
      if (hand.scrubbed === null && Math.abs(moved) < SLOP) return;
      const { min, max } = rangeOf({ ...node, value: hand.value });
      const step = sliderStep(min, max) * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1);
      const value = tidyStep(hand.value + Math.trunc(moved / PIXELS) * step, step);
      if (value === hand.scrubbed) return;
      hand.scrubbed = value;
      session.setGesture({ kind: "scrub", node: id, value });
    },
    onPointerUp: (event: PointerEvent) => end(event, true),
    onPointerCancel: (event: PointerEvent) => end(event, false),
  };
}

"use client";

import type { NodeId } from "@gradboard/autodiff";
import { type KeyboardEvent, useRef } from "react";
import { useScreen } from "../screen/use-screen";
import type { Point } from "../session/overlay";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { useWalkthrough } from "../walkthrough/walkthrough-context";
import { beginsNumber, canType } from "./can-type";
import { useCanvas } from "./canvas-context";
import { type Direction, neighbour } from "./neighbours";
import { wireOfNode } from "./use-wire-keys";

const arrows: Readonly<Record<string, { readonly direction: Direction; readonly by: Point }>> = {
  ArrowLeft: { direction: "left", by: [-1, 0] },
  ArrowRight: { direction: "right", by: [1, 0] },
  ArrowUp: { direction: "up", by: [0, -1] },
  ArrowDown: { direction: "down", by: [0, 1] },
};

/** The same keys where the graph runs upwards: what is up on the screen is on the right of the board. */
const turnedArrows: typeof arrows = {
  ArrowLeft: { direction: "up", by: [0, -1] },
  ArrowRight: { direction: "down", by: [0, 1] },
  ArrowUp: { direction: "right", by: [1, 0] },
  ArrowDown: { direction: "left", by: [-1, 0] },
};

/** One press moves this far, with Shift further. */
const STEP = 8;
const LONG_STEP = 40;
/** Presses closer together than this are one step for undo. */
const PAUSE = 600;

/**
 * The keys of a focused node. Enter selects, and goes to the node's step in a walkthrough; on a leaf it begins to type
 * its number, as a digit does. Arrows move what is selected, or lead the focus along the wires; `w` goes to its wire.
 * All else is the screen's, wherever the focus is.
 */
export function useNodeKeys(id: NodeId): (event: KeyboardEvent) => void {
  const session = useSession();
  const actions = useActions();
  const canvas = useCanvas();
  const screen = useScreen();
  const { model } = useWalkthrough();
  const lastMove = useRef(Number.NEGATIVE_INFINITY);

  const move = (by: Point, distance: number, time: number) => {
    const { nodes, groups } = session.view.get();
    const places = new Map<NodeId, Point>();
    for (const selected of session.selection.get().nodes) {
      const box = groups.get(selected)?.box;
      const at: Point | undefined = box === undefined ? nodes.get(selected)?.position : [box.x, box.y];
      if (at !== undefined) places.set(selected, [at[0] + by[0] * distance, at[1] + by[1] * distance]);
    }
    actions.move(places, time - lastMove.current < PAUSE);
    lastMove.current = time;
  };

  /** While one steps through a walkthrough, keys are for its steps. */
  const mayType = () => {
    const view = session.view.get().nodes.get(id);
    return session.canEdit && model.state.get().mode === null && view !== undefined && canType(view);
  };

  return (event) => {
    // Keys of the slider inside are its own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const selected = session.selection.get().nodes.has(id);
    const arrow = (orientation.get() === "right" ? arrows : turnedArrows)[event.key];
    if (arrow !== undefined) {
      if (selected && session.canEdit) move(arrow.by, event.shiftKey ? LONG_STEP : STEP, event.timeStamp);
      else {
        const next = neighbour(session.view.get(), id, arrow.direction);
        if (next !== null) canvas.focus(next);
      }
    } else if (event.key === "Enter" || event.key === " ") {
      session.select([id]);
      if (event.key === "Enter" && mayType()) screen.typing.set({ node: id, text: null });
      else model.jump(id);
    } else if (!event.altKey && !event.shiftKey && beginsNumber(event.key) && mayType()) {
      screen.typing.set({ node: id, text: event.key.replace("−", "-") });
    } else if (event.key === "w" && !event.altKey) {
      const wire = wireOfNode(session.view.get(), id);
      if (wire !== null) session.canvas?.showWire(wire);
    } else return;
    event.preventDefault();
  };
}

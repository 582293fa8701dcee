"use client";

import type { KeyboardEvent } from "react";
import type { BoardView } from "../session/board-view";
import { useSession } from "../session/use-session";

/** Where the focus goes from a wire: to one of its ends, or to another wire. */
export function fromWire(view: BoardView, key: string, arrow: string): { node?: string; wire?: string } {
  const wire = view.shown.wires.get(key);
  if (wire === undefined) return {};
  if (arrow === "ArrowLeft") return { node: wire.leaves };
  if (arrow === "ArrowRight") return { node: wire.enters };
  const keys = [...view.shown.wires.keys()];
  const step = arrow === "ArrowDown" ? 1 : arrow === "ArrowUp" ? -1 : 0;
  const next = keys[(keys.indexOf(key) + step + keys.length) % keys.length];
  return step === 0 || next === undefined ? {} : { wire: next };
}

/** The first wire of a node: one that feeds it, else one that leaves it. */
export function wireOfNode(view: BoardView, id: string): string | null {
  const wires = [...view.shown.wires.values()];
  return (
    (wires.find(({ enters }) => enters === id) ?? wires.find(({ leaves }) => leaves === id))?.key ?? null
  );
}

/**
 * The keys of a focused wire: Enter selects it, left and right lead to its ends, up and down to other wires. Deleting
 * and inserting are the screen's, wherever the focus is.
 */
export function useWireKeys(): (event: KeyboardEvent) => void {
  const session = useSession();
  return (event) => {
    const { target } = event;
    const key = target instanceof Element ? target.getAttribute("data-wire") : null;
    if (key === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const { node, wire } = fromWire(session.view.get(), key, event.key);
    if (node !== undefined) session.canvas?.show(node, { focus: true });
    else if (wire !== undefined) session.canvas?.showWire(wire);
    else if (event.key === "Enter" || event.key === " ") session.select([], [key]);
    else return;
    event.preventDefault();
  };
}

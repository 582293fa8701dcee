"use client";

import type { NodeChange } from "@xyflow/react";
import { useRef } from "react";
import type { Point } from "../session/overlay";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { boardAt } from "./geometry";
import type { FlowNode } from "./operation-node";

/**
 * Turns what React Flow reports into a gesture while nodes are in hand and into one edit when they are let go.
 * Selection changes are passed on; measurements and removals are not React Flow's business here.
 */
export function useDrag(): (changes: NodeChange<FlowNode>[]) => void {
  const session = useSession();
  const actions = useActions();
  const held = useRef(new Map<string, Point>());

  return (changes) => {
    const { nodes } = session.view.get();
    const selected = new Set(session.selection.get().nodes);
    let selects = false;
    let moved = false;
    let released = false;
    for (const change of changes) {
      if (change.type === "select") {
        selects = true;
        if (change.selected) selected.add(change.id);
        else selected.delete(change.id);
      } else if (change.type === "position") {
        const op = nodes.get(change.id)?.node.op;
        if (change.position && op !== undefined) {
          const [x, y] = boardAt(op, [change.position.x, change.position.y]);
          held.current.set(change.id, [Math.round(x), Math.round(y)]);
          moved = true;
        }
        if (change.dragging === false) released = true;
      }
    }
    if (selects) session.select(selected, session.selection.get().wires);
    if (released) {
      const places = new Map([...held.current].filter(([id]) => nodes.has(id)));
      held.current = new Map();
      if (places.size > 0) actions.move(places);
      session.setGesture(null);
    } else if (moved) {
      const inHand = [...held.current].map(([id, [x, y]]): [string, [number, number]] => [id, [x, y]]);
      session.setGesture({ kind: "move", nodes: Object.fromEntries(inHand) });
    }
  };
}

"use client";

import { operation } from "@gradboard/autodiff";
import { boundsOf, NODE_SIZE, nodesMeant, withContents } from "@gradboard/board";
import { type NodeChange, useStoreApi } from "@xyflow/react";
import { useRef, useState } from "react";
import { useScreen } from "../screen/use-screen";
import type { Point } from "../session/overlay";
import { Store } from "../session/store";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { wireOfKey } from "../session/wire-of-key";
import { orientation } from "../walkthrough/orientation-setting";
import { cornerOnBoard, drawnBox } from "./geometry";
import { drawnGroupAt, groupAt } from "./group-in-hand";
import type { CanvasNode } from "./group-node";
import { turnedCorner } from "./orientation";
import { type Guide, type Snapped, snapToGrid, snapToOthers } from "./snap";
import { isLoose, WIRE_REACH, wireNear } from "./wire-near";

/** What is shown while nodes are in hand: the lines they keep to, and the wire that would take them in. */
export type DragHints = { readonly guides: readonly Guide[]; readonly wire: string | null };

export const noHints: DragHints = { guides: [], wire: null };

type Drag = {
  readonly onNodesChange: (changes: NodeChange<CanvasNode>[]) => void;
  readonly hints: Store<DragHints>;
};

/** Distance between the dots of the background, in board units. */
export const GRID = 24;
/** How near, in pixels, an edge must be to another to keep to it. */
const REACH = 6;

/**
 * Turns what React Flow reports into a gesture while nodes are in hand and into one edit when they are let go.
 * Selection changes are passed on; measurements and removals are not React Flow's business here.
 */
export function useDrag(isFree: () => boolean): Drag {
  const session = useSession();
  const screen = useScreen();
  const actions = useActions();
  const flow = useStoreApi();
  const [hints] = useState(() => new Store(noHints));
  const held = useRef(new Map<string, Point>());

  /** Where nodes in hand are put: where the hand is, or near it and in line with others. */
  const settled = (): { readonly places: ReadonlyMap<string, Point>; readonly guides: readonly Guide[] } => {
    const { by, guides } = snapped();
    const view = session.view.get();
    const places = [...held.current].map(([id, at]): [string, Point] => {
      const node = view.nodes.get(id)?.node;
      if (node === undefined) return [id, at];
      const { x, y } = drawnBox(node, at, orientation.get());
      return [id, cornerOnBoard(node, [x + by[0], y + by[1]], orientation.get())];
    });
    return { places: withContents(session.computed.get().board, new Map(places)), guides };
  };
  const snapped = (): Snapped => {
    const { guides, grid } = screen.settings.get();
    const view = session.view.get();
    const way = orientation.get();
    // What is in line is what is seen to be in line.
    const drawn = (id: string, at: Point) => {
      const node = view.nodes.get(id)?.node;
      const group = drawnGroupAt(view, id, at, way);
      return node === undefined ? (group ?? []) : [drawnBox(node, at, way)];
    };
    const boxes = [...held.current].flatMap(([id, at]) => drawn(id, at));
    const bounds = boundsOf(boxes);
    if (bounds === null || isFree() || (!guides && !grid)) return { by: [0, 0], guides: [] };
    if (grid) return snapToGrid(bounds, GRID);
    const { board } = session.computed.get();
    const inHand = withContents(board, held.current);
    const inGroups = nodesMeant(board, held.current.keys());
    const others = [...view.shown.nodes.values()].filter(({ id }) => !inHand.has(id) && !inGroups.has(id));
    const around = others.flatMap(({ id, position }) => drawn(id, position));
    return snapToOthers(bounds, around, REACH / flow.getState().transform[2]);
  };
  /** The wire that one loose node in hand would go into. */
  const wireBelow = (places: ReadonlyMap<string, Point>): string | null => {
    const [only] = places;
    const view = session.view.get();
    if (only === undefined || places.size > 1 || !isLoose(view, only[0])) return null;
    const op = view.nodes.get(only[0])?.node.op ?? "";
    if ((operation(op)?.ports.length ?? 0) === 0) return null;
    const [x, y] = turnedCorner(only[1], orientation.get());
    const middle: Point = [x + NODE_SIZE.width / 2, y + NODE_SIZE.height / 2];
    return wireNear(view, middle, WIRE_REACH, orientation.get());
  };

  const onNodesChange = (changes: NodeChange<CanvasNode>[]) => {
    const { nodes, groups } = session.view.get();
    const selected = new Set(session.selection.get().nodes);
    let selects = false;
    let moved = false;
    let released = false;
    for (const change of changes) {
      if (change.type === "select") {
        // A box inside a frame does not mean the frame.
        const boxed = flow.getState().userSelectionRect !== null && nodes.get(change.id)?.node.op === "frame";
        if (boxed && change.selected) continue;
        selects = true;
        if (change.selected) selected.add(change.id);
        else selected.delete(change.id);
      } else if (change.type === "position") {
        const node = nodes.get(change.id)?.node;
        if (change.position && (node !== undefined || groups.has(change.id))) {
          const at: Point = [change.position.x, change.position.y];
          const [x, y] =
            node === undefined
              ? groupAt(session.view.get(), change.id, at, orientation.get())
              : cornerOnBoard(node, at, orientation.get());
          held.current.set(change.id, [Math.round(x), Math.round(y)]);
          moved = true;
        }
        if (change.dragging === false) released = true;
      }
    }
    if (selects) session.select(selected, session.selection.get().wires);
    if (!released && !moved) return;
    for (const id of held.current.keys()) if (!nodes.has(id) && !groups.has(id)) held.current.delete(id);
    const { places, guides } = settled();
    if (released) {
      held.current = new Map();
      hints.set(noHints);
      const [only] = places.keys();
      const wire = wireBelow(places);
      if (places.size > 0) actions.move(places);
      if (wire !== null && only !== undefined) actions.splice(only, wireOfKey(wire));
      session.setGesture(null);
    } else {
      const wire = wireBelow(places);
      hints.set(guides.length === 0 && wire === null ? noHints : { guides, wire });
      const inHand = [...places].map(([id, [x, y]]): [string, [number, number]] => [
        id,
        [Math.round(x), Math.round(y)],
      ]);
      session.setGesture({ kind: "move", nodes: Object.fromEntries(inHand) });
    }
  };
  return { onNodesChange, hints };
}

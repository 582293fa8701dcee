import { operation } from "@gradboard/autodiff";
import { type Box, boundsOf, NODE_SIZE, nodesMeant, withContents } from "@gradboard/board";
import type { NodeChange, ReactFlowState } from "@xyflow/react";
import type { Settings } from "../screen/settings";
import type { Point } from "../session/overlay";
import type { BoardSession } from "../session/session";
import { type Readable, Store } from "../session/store";
import type { Actions } from "../session/use-actions";
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

/** Distance between the dots of the background, in board units. */
export const GRID = 24;

type Dragging = {
  readonly session: BoardSession;
  readonly settings: Readable<Settings>;
  readonly actions: Pick<Actions, "move" | "splice">;
  readonly flow: () => Pick<ReactFlowState, "transform" | "userSelectionRect">;
  /** Whether nothing snaps at the moment. */
  readonly isFree: () => boolean;
};

const noHints: DragHints = { guides: [], wire: null };
/** How near, in pixels, an edge must be to another to keep to it. */
const REACH = 6;

/**
 * Turns what React Flow reports into a gesture while nodes are in hand and into one edit when they are let go.
 * Selection changes are passed on; measurements and removals are not React Flow's business here.
 */
export class DragGesture {
  readonly hints = new Store(noHints);
  readonly #on: Dragging;
  /** Where the hand is with what it holds. */
  #held = new Map<string, Point>();

  constructor(on: Dragging) {
    this.#on = on;
  }

  readonly onNodesChange = (changes: NodeChange<CanvasNode>[]): void => {
    const { session } = this.#on;
    const { nodes, groups } = session.view.get();
    let moved = false;
    let released = false;
    for (const change of changes) {
      if (change.type !== "position") continue;
      if (change.position) {
        const at = this.#onBoard(change.id, [change.position.x, change.position.y]);
        if (at !== null) this.#held.set(change.id, at);
        moved ||= at !== null;
      }
      released ||= change.dragging === false;
    }
    this.#select(changes);
    if (!released && !moved) return;
    for (const id of this.#held.keys()) if (!nodes.has(id) && !groups.has(id)) this.#held.delete(id);
    const { places, guides } = this.#settled();
    if (released) this.#release(places);
    else this.#hold(places, guides);
  };

  #select(changes: readonly NodeChange<CanvasNode>[]): void {
    const { session, flow } = this.#on;
    const selected = new Set(session.selection.get().nodes);
    let selects = false;
    for (const change of changes) {
      if (change.type !== "select") continue;
      // A box inside a frame does not mean the frame.
      const isFrame = session.view.get().nodes.get(change.id)?.node.op === "frame";
      if (change.selected && isFrame && flow().userSelectionRect !== null) continue;
      selects = true;
      if (change.selected) selected.add(change.id);
      else selected.delete(change.id);
    }
    if (selects) session.select(selected, session.selection.get().wires);
  }

  /** The place on the board of what is drawn at a point; null when it is gone. */
  #onBoard(id: string, at: Point): Point | null {
    const view = this.#on.session.view.get();
    const node = view.nodes.get(id)?.node;
    if (node === undefined && !view.groups.has(id)) return null;
    const way = orientation.get();
    const [x, y] = node === undefined ? groupAt(view, id, at, way) : cornerOnBoard(node, at, way);
    return [Math.round(x), Math.round(y)];
  }

  #hold(places: ReadonlyMap<string, Point>, guides: readonly Guide[]): void {
    const wire = this.#wireBelow(places);
    this.hints.set(guides.length === 0 && wire === null ? noHints : { guides, wire });
    const inHand = [...places].map(([id, [x, y]]): [string, [number, number]] => [
      id,
      [Math.round(x), Math.round(y)],
    ]);
    this.#on.session.setGesture({ kind: "move", nodes: Object.fromEntries(inHand) });
  }

  #release(places: ReadonlyMap<string, Point>): void {
    const { session, actions } = this.#on;
    this.#held = new Map();
    this.hints.set(noHints);
    const [only] = places.keys();
    const wire = this.#wireBelow(places);
    if (places.size > 0) actions.move(places);
    if (wire !== null && only !== undefined) actions.splice(only, wireOfKey(wire));
    session.setGesture(null);
  }

  /** Where nodes in hand are put: where the hand is, or near it and in line with others. */
  #settled(): { readonly places: ReadonlyMap<string, Point>; readonly guides: readonly Guide[] } {
    const { session } = this.#on;
    const { by, guides } = this.#snapped();
    const view = session.view.get();
    const places = [...this.#held].map(([id, at]): [string, Point] => {
      const node = view.nodes.get(id)?.node;
      if (node === undefined) return [id, at];
      const { x, y } = drawnBox(node, at, orientation.get());
      return [id, cornerOnBoard(node, [x + by[0], y + by[1]], orientation.get())];
    });
    return { places: withContents(session.computed.get().board, new Map(places)), guides };
  }

  #snapped(): Snapped {
    const { session, settings, flow, isFree } = this.#on;
    const { guides, grid } = settings.get();
    const view = session.view.get();
    const bounds = boundsOf([...this.#held].flatMap(([id, at]) => this.#drawn(id, at)));
    if (bounds === null || isFree() || (!guides && !grid)) return { by: [0, 0], guides: [] };
    if (grid) return snapToGrid(bounds, GRID);
    const { board } = session.computed.get();
    const inHand = withContents(board, this.#held);
    const inGroups = nodesMeant(board, this.#held.keys());
    const others = [...view.shown.nodes.values()].filter(({ id }) => !inHand.has(id) && !inGroups.has(id));
    const around = others.flatMap(({ id, position }) => this.#drawn(id, position));
    return snapToOthers(bounds, around, REACH / flow().transform[2]);
  }

  /** What is in line is what is seen to be in line. */
  #drawn(id: string, at: Point): readonly Box[] {
    const view = this.#on.session.view.get();
    const node = view.nodes.get(id)?.node;
    if (node !== undefined) return [drawnBox(node, at, orientation.get())];
    const group = drawnGroupAt(view, id, at, orientation.get());
    return group === null ? [] : [group];
  }

  /** The wire that one loose node in hand would go into. */
  #wireBelow(places: ReadonlyMap<string, Point>): string | null {
    const [only] = places;
    const view = this.#on.session.view.get();
    if (only === undefined || places.size > 1 || !isLoose(view, only[0])) return null;
    const op = view.nodes.get(only[0])?.node.op ?? "";
    if ((operation(op)?.ports.length ?? 0) === 0) return null;
    const [x, y] = turnedCorner(only[1], orientation.get());
    const middle: Point = [x + NODE_SIZE.width / 2, y + NODE_SIZE.height / 2];
    return wireNear(view, middle, WIRE_REACH, orientation.get());
  }
}

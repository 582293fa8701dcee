import type { NodeId } from "@gradboard/autodiff";
import { type Board, type BoardNode, type Box, placesOfNodes, sizeOnBoard } from "@gradboard/board";
import type { Gesture, Presence } from "@gradboard/protocol";

export type Point = readonly [number, number];

/** Nodes as far as their places go. */
export type Places = { readonly nodes: ReadonlyMap<NodeId, Placed> };

/** One of them; what computes nothing has a size of its own. */
export type Placed = { readonly position: Point; readonly node?: Pick<BoardNode, "annotation"> };

/** The room that a node takes where it is shown. */
export function placedBox({ position: [x, y], node }: Placed): Box {
  return { x, y, ...sizeOnBoard(node ?? {}) };
}

/** Gestures in flight, laid over the document: where held nodes are, what scrubbed nodes are worth, and who holds. */
export type Overlay = {
  readonly positions: ReadonlyMap<NodeId, Point>;
  readonly values: ReadonlyMap<NodeId, number>;
  /** Sizes of notes and frames whose corner is in hand. */
  readonly sizes: ReadonlyMap<NodeId, Point>;
  /** Colour of the other person who has a node in hand. */
  readonly holders: ReadonlyMap<NodeId, string>;
};

export const noOverlay: Overlay = {
  positions: new Map(),
  values: new Map(),
  sizes: new Map(),
  holders: new Map(),
};

/**
 * Lays everybody's gestures over a board. Where two people hold one node the higher client id shows on other
 * screens, and one's own gesture always on one's own. Nodes that are gone are left out.
 */
export function overlayOf(board: Board, states: ReadonlyMap<number, Presence>, own: Gesture | null): Overlay {
  const positions = new Map<NodeId, Point>();
  const values = new Map<NodeId, number>();
  const sizes = new Map<NodeId, Point>();
  const holders = new Map<NodeId, string>();

  const lay = (gesture: Gesture, colour: string | null) => {
    const hold = (id: NodeId) => {
      if (colour === null) holders.delete(id);
      else holders.set(id, colour);
    };
    if (gesture.kind === "scrub") {
      if (!board.nodes.has(gesture.node)) return;
      values.set(gesture.node, gesture.value);
      hold(gesture.node);
      return;
    }
    if (gesture.kind === "size") {
      if (!board.nodes.has(gesture.node)) return;
      sizes.set(gesture.node, gesture.size);
      hold(gesture.node);
      return;
    }
    for (const [id, pos] of placesOfNodes(board, new Map(Object.entries(gesture.nodes)))) {
      if (!board.nodes.has(id)) continue;
      positions.set(id, pos);
      hold(id);
    }
  };

  for (const [, presence] of [...states].sort(([a], [b]) => a - b)) {
    // A viewer's gesture changes nothing: it could never become an edit.
    if (presence.gesture && presence.user?.role !== "viewer") {
      lay(presence.gesture, presence.user?.color ?? "currentColor");
    }
  }
  if (own !== null) lay(own, null);
  if (positions.size + values.size + sizes.size === 0) return noOverlay;
  return { positions, values, sizes, holders };
}

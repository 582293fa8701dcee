import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { boundsOf } from "../arrange";
import { graphOf } from "../graph-of";
import { layout, NODE_SIZE } from "../layout";
import { readBoard } from "../read-board";
import { LOCAL } from "../schema";
import type { Edited } from "./edit";
import { moveNodes } from "./move-nodes";

export type TidyOptions = {
  /** The nodes to lay out; the others stay where they are. All of the board without it. */
  readonly only?: ReadonlySet<NodeId>;
  readonly origin?: unknown;
};

/** Lays the board, or a part of it, out afresh, keeping its top-left corner. Only places change. */
export function tidy(doc: Y.Doc, { only, origin = LOCAL }: TidyOptions = {}): Edited {
  const board = readBoard(doc);
  const graph = graphOf(board);
  const chosen = only === undefined ? graph : { nodes: graph.nodes.filter(({ id }) => only.has(id)) };
  const bounds = boundsOf(
    chosen.nodes.map(({ id }) => {
      const [x = 0, y = 0] = board.nodes.get(id)?.pos ?? [];
      return { x, y, ...NODE_SIZE };
    }),
  );
  const places = new Map<NodeId, [number, number]>();
  for (const [id, [x, y]] of layout(chosen)) places.set(id, [(bounds?.x ?? 0) + x, (bounds?.y ?? 0) + y]);
  return moveNodes(doc, places, origin);
}

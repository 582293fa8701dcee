import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { boundsOf } from "../arrange";
import { layoutWithGroups } from "../groups/arrange-groups";
import { groupShapes } from "../groups/group-shapes";
import { outermost } from "../groups/nodes-meant";
import { NODE_SIZE } from "../node-size";
import { readBoard } from "../read-board";
import { LOCAL } from "../schema";
import type { Edited } from "./edit";
import { moveNodes } from "./move-nodes";

export type TidyOptions = {
  /** The nodes and groups to lay out; the others stay where they are. All of the board without it. */
  readonly only?: ReadonlySet<NodeId>;
  readonly origin?: unknown;
};

/** Lays the board, or a part of it, out afresh, keeping its top-left corner; groups stay together. Only places change. */
export function tidy(doc: Y.Doc, { only, origin = LOCAL }: TidyOptions = {}): Edited {
  const board = readBoard(doc);
  const all = only ?? [...board.nodes.keys(), ...board.groups.keys()];
  const computing = [...all].filter((id) => board.nodes.get(id)?.annotation === undefined);
  const chosen = outermost(board, computing);
  const shapes = groupShapes(board);
  const boxes = [...chosen].flatMap((id) => {
    const pos = board.nodes.get(id)?.pos;
    return shapes.get(id) ?? (pos === undefined ? [] : { x: pos[0], y: pos[1], ...NODE_SIZE });
  });
  const bounds = boundsOf(boxes);
  const known = [...chosen].filter((id) => board.nodes.has(id) || board.groups.has(id));
  const places = new Map<NodeId, [number, number]>();
  for (const [id, [x, y]] of layoutWithGroups(board, known))
    places.set(id, [(bounds?.x ?? 0) + x, (bounds?.y ?? 0) + y]);
  return moveNodes(doc, places, origin);
}

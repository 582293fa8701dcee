import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { fragmentOf } from "../fragment";
import { readBoard } from "../read-board";
import { LOCAL } from "../schema";
import { type Edited, edit, gone } from "./edit";
import { insertBoardFile } from "./insert-board-file";
import { connect } from "./wires";

/**
 * Copies nodes beside themselves, moved by `by`. Copies are wired among each other as the originals are, and fed by
 * the same other nodes, so that they compute the same.
 */
export function duplicateNodes(
  doc: Y.Doc,
  nodes: Iterable<NodeId>,
  by: readonly [number, number],
  origin: unknown = LOCAL,
): Edited<{ ids: ReadonlyMap<NodeId, NodeId> }> {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const ids = new Set([...nodes].filter((id) => board.nodes.has(id)));
    if (ids.size === 0) return gone();
    const copied = insertBoardFile(doc, { ...fragmentOf(board, ids), target: null }, { by, origin });
    if (!copied.ok) return copied;
    for (const [id, copy] of copied.ids) {
      board.nodes.get(id)?.inputs.forEach((from, port) => {
        if (from !== null && !ids.has(from)) connect(doc, from, copy, port, origin);
      });
    }
    return copied;
  });
}

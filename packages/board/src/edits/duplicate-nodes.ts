import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { fragmentOf } from "../fragment";
import { nodesMeant } from "../groups/nodes-meant";
import { readBoard } from "../read-board";
import { entryOf, LOCAL } from "../schema";
import { type Edited, edit, gone, setField } from "./edit";
import { type Inserted, insertBoardFile } from "./insert-board-file";
import { connect } from "./wires";

/**
 * Copies nodes (and groups with all that is in them) beside themselves, moved by `by`. Copies are wired among each other as the originals are, and fed by
 * the same other nodes, so that they compute the same.
 */
export function duplicateNodes(
  doc: Y.Doc,
  nodes: Iterable<NodeId>,
  by: readonly [number, number],
  origin: unknown = LOCAL,
): Edited<Inserted> {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const ids = nodesMeant(board, nodes);
    if (ids.size === 0) return gone();
    const copied = insertBoardFile(doc, { ...fragmentOf(board, ids), target: null }, { by, origin });
    if (!copied.ok) return copied;
    for (const [id, copy] of [...copied.ids, ...copied.groups]) {
      const parent = board.nodes.get(id)?.parent ?? board.groups.get(id)?.parent;
      const entry = entryOf(doc, copy);
      // A copy of a part of a group is part of it, too.
      if (entry !== undefined && parent != null && !copied.groups.has(parent))
        setField(entry, "parent", parent);
      board.nodes.get(id)?.inputs.forEach((from, port) => {
        if (from !== null && !ids.has(from)) connect(doc, from, copy, port, origin);
      });
    }
    return copied;
  });
}

import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { withContents } from "../annotations/contents";
import type { Board } from "../board";
import { placesOfNodes } from "../groups/group-shapes";
import { GROUP } from "../groups/read-group";
import { readBoard } from "../read-board";
import { entryOf, isFiniteNumber, LOCAL, wholePos } from "../schema";
import { type Edited, edit, refuse } from "./edit";

/** What takes others along when it is moved. */
const HOLDERS: ReadonlySet<unknown> = new Set([GROUP, "frame"]);

function withThose(board: Board, places: ReadonlyMap<NodeId, readonly [number, number]>) {
  return withContents(board, placesOfNodes(board, places));
}

/** Puts nodes, and groups and frames with all that is in them, at new places (rounded to whole numbers). Nodes that somebody deleted meanwhile are skipped. */
export function moveNodes(
  doc: Y.Doc,
  places: ReadonlyMap<NodeId, readonly [number, number]>,
  origin: unknown = LOCAL,
): Edited {
  return edit(doc, origin, () => {
    for (const place of places.values()) {
      if (!place.every(isFiniteNumber))
        return refuse("not-a-number", "A place on the board must be two numbers.");
    }
    const holdsOthers = [...places.keys()].some((id) => HOLDERS.has(entryOf(doc, id)?.get("op")));
    for (const [id, place] of holdsOthers ? withThose(readBoard(doc), places) : places) {
      const entry = entryOf(doc, id);
      if (entry === undefined) continue;
      const before: unknown = entry.get("pos");
      const [x, y] = wholePos(place);
      if (Array.isArray(before) && before[0] === x && before[1] === y) continue;
      entry.set("pos", [x, y]);
    }
    return { ok: true };
  });
}

import type { NodeId } from "@gradboard/autodiff";
import type { Board, BoardNode } from "../board";
import { boxOf } from "../box-of";

type Place = readonly [number, number];

/** What stands in a frame: everything whose middle is inside it, but for frames that are larger. */
export function contentsOf(board: Board, frame: BoardNode): readonly BoardNode[] {
  const outer = boxOf(frame);
  const area = outer.width * outer.height;
  return [...board.nodes.values()].filter((node) => {
    if (node.id === frame.id) return false;
    const box = boxOf(node);
    if (node.op === "frame" && box.width * box.height >= area) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
  });
}

/** New places of nodes, and of what stands in the frames among them: it goes along, unless it has a place of its own. */
export function withContents(board: Board, places: ReadonlyMap<NodeId, Place>): Map<NodeId, Place> {
  const all = new Map(places);
  for (const [id, [x, y]] of places) {
    const frame = board.nodes.get(id);
    if (frame === undefined || frame.op !== "frame") continue;
    const [dx, dy] = [x - frame.pos[0], y - frame.pos[1]];
    for (const { id: inside, pos } of contentsOf(board, frame)) {
      if (!places.has(inside)) all.set(inside, [pos[0] + dx, pos[1] + dy]);
    }
  }
  return all;
}

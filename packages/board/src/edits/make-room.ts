import type { NodeId } from "@gradboard/autodiff";
import { type Box, boundsOf } from "../arrange";
import type { Board } from "../board";
import { boxOf } from "../box-of";
import { groupBox, groupShapes } from "../groups/group-shapes";
import { groupTree } from "../groups/group-tree";

type Place = readonly [number, number];

/** Something on the board that becomes larger or smaller: its box before and after. */
export type Resized = { readonly id: NodeId; readonly from: Box; readonly to: Box };

/**
 * New places of everything around something that is resized, so that it covers nothing and leaves no hole: what is
 * beside, above or below it keeps its distance from it. Groups go as one piece, and a group that holds it makes room
 * in its turn. What it already lay on stays. Resizing it back puts everything back.
 */
export function makeRoom(board: Board, resized: Resized): Map<NodeId, Place> {
  const places = new Map<NodeId, Place>();
  const shapes = groupShapes(board);
  const { nodesIn } = groupTree(board);
  let { id, from, to } = resized;
  for (;;) {
    const parent: NodeId | null = parentOf(board, id);
    const inside: Box[] = [to];
    for (const [other, box] of unitsIn(board, parent, shapes)) {
      if (other === id) continue;
      const [dx, dy] = distance(box, from, to);
      inside.push({ ...box, x: box.x + dx, y: box.y + dy });
      if (dx === 0 && dy === 0) continue;
      for (const node of nodesIn.get(other) ?? [other]) {
        const pos = board.nodes.get(node)?.pos;
        if (pos !== undefined) places.set(node, [pos[0] + dx, pos[1] + dy]);
      }
    }
    const around = board.groups.get(parent ?? "");
    const [before, after] = [shapes.get(parent ?? ""), boundsOf(inside)];
    // A block is as large as its ports ask for, whatever is in it.
    if (around === undefined || around.collapsed || before === undefined || after === null) return places;
    [id, from, to] = [around.id, before, groupBox(after, null)];
  }
}

/** Whether something on the board, beside what it holds and what holds it, lies where it would come to be. */
export function isCovering(board: Board, { id, to }: Pick<Resized, "id" | "to">): boolean {
  const shapes = groupShapes(board);
  return unitsIn(board, parentOf(board, id), shapes).some(
    ([other, box]) => other !== id && overlap(box, to) && board.nodes.get(other)?.op !== "frame",
  );
}

function parentOf({ nodes, groups }: Board, id: NodeId): NodeId | null {
  return nodes.get(id)?.parent ?? groups.get(id)?.parent ?? null;
}

/** What stands in a group, or on the board itself: single nodes, and groups whole. */
function unitsIn(
  { nodes, groups }: Board,
  parent: NodeId | null,
  shapes: ReadonlyMap<NodeId, Box>,
): [NodeId, Box][] {
  const units: [NodeId, Box][] = [];
  for (const node of nodes.values()) if ((node.parent ?? null) === parent) units.push([node.id, boxOf(node)]);
  for (const group of groups.values()) {
    const box = shapes.get(group.id);
    if (group.parent === parent && box !== undefined) units.push([group.id, box]);
  }
  return units;
}

/** How far a box goes so that it stands to the new box as it stood to the old one. */
function distance(box: Box, from: Box, to: Box): Place {
  if (box.x >= right(from)) return [right(to) - right(from), 0];
  if (right(box) <= from.x) return [to.x - from.x, 0];
  if (box.y >= bottom(from)) return [0, bottom(to) - bottom(from)];
  if (bottom(box) <= from.y) return [0, to.y - from.y];
  return [0, 0];
}

function overlap(one: Box, other: Box): boolean {
  return one.x < right(other) && other.x < right(one) && one.y < bottom(other) && other.y < bottom(one);
}

const right = ({ x, width }: Box) => x + width;
const bottom = ({ y, height }: Box) => y + height;

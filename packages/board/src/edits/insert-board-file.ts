import type { GraphNode, NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { annotationFromFile } from "../annotations/annotation-file";
import type { BoardFile } from "../board-file-schema";
import { newNodeIds } from "../ids";
import { layout } from "../layout";
import { lessonFromFile } from "../lesson/lesson-file";
import { isLesson } from "../lesson/lesson-plan";
import { writePlan } from "../lesson/write-plan";
import { freeVariant } from "../names";
import { readBoard } from "../read-board";
import { LIMITS, LOCAL, metaOf } from "../schema";
import { readValue } from "../values";
import { tooManyNodes } from "./add-node";
import { createEntry, createGroupEntry } from "./create-entry";
import { type Edited, edit, setField, takenNames } from "./edit";

/** The fresh ids of the nodes and the groups of a file. */
export type Inserted = {
  readonly ids: ReadonlyMap<NodeId, NodeId>;
  readonly groups: ReadonlyMap<NodeId, NodeId>;
};

/**
 * Adds the nodes of a checked file under fresh ids, moved by `by`. Names that the board uses already get a number.
 * The file's target becomes the board's if it has none; the title is left to the caller.
 */
export function insertBoardFile(
  doc: Y.Doc,
  file: BoardFile,
  { by = [0, 0], origin = LOCAL }: { by?: readonly [number, number]; origin?: unknown } = {},
): Edited<Inserted> {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    if (board.nodes.size + file.nodes.length > LIMITS.nodes) return tooManyNodes();
    const { nodes: fileNodes, groups: fileGroups = [] } = file;
    const fresh = newNodeIds(fileNodes.length + fileGroups.length);
    const ids = new Map(fileNodes.map(({ id }, index) => [id, fresh[index] ?? id]));
    const groups = new Map(fileGroups.map(({ id }, index) => [id, fresh[fileNodes.length + index] ?? id]));
    for (const { id, title, collapsed = false, parent } of fileGroups) {
      createGroupEntry(doc, groups.get(id) ?? id, {
        title,
        collapsed,
        parent: groups.get(parent ?? "") ?? null,
      });
    }
    const places = placesOf(file);
    const taken = takenNames(board);
    for (const node of file.nodes) {
      const { id, name, inputs, value: plain, op, min, max, parent } = node;
      const annotation = annotationFromFile(node);
      const value = readValue(plain);
      const group = parent === undefined ? undefined : groups.get(parent);
      const [x, y] = places.get(id) ?? [0, 0];
      createEntry(doc, ids.get(id) ?? id, {
        op,
        pos: [x + by[0], y + by[1]],
        inputs: inputs.map((from) => (from === null ? null : (ids.get(from) ?? null))),
        ...(name === undefined ? {} : { name: freeVariant(name, taken) }),
        ...(value === undefined ? {} : { value }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(group === undefined ? {} : { parent: group }),
        ...(annotation === undefined ? {} : { annotation }),
      });
    }
    const target = file.target === null ? undefined : ids.get(file.target);
    if (board.target === null && target !== undefined) setField(metaOf(doc), "target", target);
    // What is said about a file's steps is about nothing where they are few among many.
    if (board.nodes.size === 0 && !isLesson(board.plan))
      writePlan(metaOf(doc), lessonFromFile(file.lesson, ids));
    return { ok: true, ids, groups };
  });
}

/** The places in the file, or a fresh layout when any is missing. */
function placesOf(file: BoardFile): ReadonlyMap<NodeId, readonly [number, number]> {
  const places = new Map<NodeId, readonly [number, number]>();
  for (const { id, pos } of file.nodes) if (pos !== undefined) places.set(id, pos);
  if (places.size === file.nodes.length) return places;
  return layout({ nodes: file.nodes.map(({ id, op, inputs }): GraphNode => ({ id, op, inputs })) });
}

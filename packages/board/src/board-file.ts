import type { NodeId } from "@gradboard/autodiff";
import { annotationToFile } from "./annotations/annotation-file";
import type { Board } from "./board";
import type { BoardFile } from "./board-file-schema";
import { lessonToFile } from "./lesson/lesson-file";
import { plainValue } from "./values";

/** Writes a board to a file, nodes and groups in the order of their ids. */
export function toBoardFile(board: Board): BoardFile {
  const inGroup = (parent: NodeId | null | undefined) =>
    parent != null && board.groups.has(parent) ? { parent } : {};
  const nodes = [...board.nodes.values()].map(({ inputs, pos, value, parent, annotation, ...rest }) => ({
    ...rest,
    ...inGroup(parent),
    ...(value === undefined ? {} : { value: plainValue(value) }),
    ...(annotation === undefined ? {} : annotationToFile(annotation)),
    inputs: [...inputs],
    pos: [pos[0], pos[1]] satisfies [number, number],
  }));
  const groups = [...board.groups.values()].map(({ id, title, collapsed, parent }) => ({
    id,
    title,
    ...(collapsed ? { collapsed } : {}),
    ...inGroup(parent),
  }));
  const file = {
    format: "gradboard",
    version: 1,
    title: board.title,
    target: board.target,
    nodes,
    ...lessonToFile(board.plan),
  } as const;
  return groups.length === 0 ? file : { ...file, groups };
}

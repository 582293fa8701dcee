import { sameAnnotation } from "./annotations/read-annotation";
import type { BoardNode, BoardProblem } from "./board";
import { sameValue } from "./values";

/** Whether two lists hold the same items in the same order. */
export function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}

/** Whether two nodes read the same in every field. */
export function sameNode(a: BoardNode, b: BoardNode): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.op === b.op &&
      a.name === b.name &&
      sameValue(a.value, b.value) &&
      a.min === b.min &&
      a.max === b.max &&
      a.parent === b.parent &&
      sameList(a.pos, b.pos) &&
      sameList(a.inputs, b.inputs) &&
      sameAnnotation(a.annotation, b.annotation))
  );
}

/** Whether two lists of problems say the same. */
export function sameProblems(a: readonly BoardProblem[], b: readonly BoardProblem[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((problem, index) => sameProblem(problem, b[index]));
}

function sameProblem(a: BoardProblem, b: BoardProblem | undefined): boolean {
  // Problems are flat records, so their fields compare one by one.
  if (a === b) return true;
  if (b === undefined) return false;
  const before = Object.entries(a);
  const after = new Map<string, unknown>(Object.entries(b));
  return before.length === after.size && before.every(([key, value]) => after.get(key) === value);
}

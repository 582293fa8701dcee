import { isNodeId } from "../schema";
import { type LessonStep, nodeOfStep } from "./lesson-plan";

/** The key of `meta` that holds the introduction. */
export const INTRO = "lesson:intro";

/** The key of `meta` that holds one field of one step: two people may change two of them at once. */
export function stepField(field: keyof LessonStep, step: string): string {
  return `step:${field}:${step}`;
}

/** The field and the step of such a key; undefined for every other key. */
export function fieldOfKey(
  key: string,
): { readonly field: keyof LessonStep; readonly step: string } | undefined {
  const [, name, step = ""] = /^step:(\w+):(.+)$/.exec(key) ?? [];
  const field = fields.find((each) => each === name);
  const node = nodeOfStep(step);
  return field === undefined || node === undefined || !isNodeId(node) ? undefined : { field, step };
}

const fields = ["asks", "question", "hint", "text", "rank"] as const;

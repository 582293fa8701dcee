import type { LessonPlan } from "./lesson/lesson-plan";
import { readPlan } from "./lesson/read-plan";
import { LIMITS, type Root, SCHEMA } from "./schema";

export type MetaReading = {
  readonly schema: number;
  readonly title: string;
  /** As written; it may name a node that does not exist. */
  readonly target: unknown;
  /** The lesson the board was begun from, as written; it may be none that is known. */
  readonly lesson: string | null;
  readonly plan: LessonPlan;
};

/** Reads `meta`. A document without a usable schema counts as the present one: it has not been seeded or synced yet. */
export function readMeta(meta: Root): MetaReading {
  const schema = meta.get("schema");
  const title = meta.get("title");
  const lesson = meta.get("lesson");
  return {
    schema: typeof schema === "number" && Number.isInteger(schema) && schema > 0 ? schema : SCHEMA,
    title: typeof title === "string" ? title.slice(0, LIMITS.titleLength) : "",
    target: meta.get("target"),
    lesson: typeof lesson === "string" && lesson.length <= LIMITS.idLength ? lesson : null,
    plan: readPlan(meta),
  };
}

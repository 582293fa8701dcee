import type { CreateBoardRequest } from "@gradboard/protocol";
import data from "./lessons.json";

/** What a lesson is about, in the order in which they are listed. */
export const lessonGroups = [
  "first",
  "chain",
  "gates",
  "forks",
  "outputs",
  "neurons",
  "losses",
  "networks",
  "deep",
] as const;
export type LessonGroup = (typeof lessonGroups)[number];

/** A board to begin with. Title and introduction are in the catalogue `lessons` under its id. */
export type Lesson = {
  readonly id: string;
  readonly group: string;
  /** Statements, those that give the variables their values last. */
  readonly formula: string;
  /** The name that is differentiated, where that is not the last statement. */
  readonly target: string | null;
  /** Nodes whose gradients are worth predicting, by name or by formula, from the target back. */
  readonly asks: readonly string[];
  /** Where the example was first told. */
  readonly source: { readonly author: string; readonly title: string; readonly year: number | null };
};

export const lessons: readonly Lesson[] = data;

/** The lesson of this id. */
export function lessonOf(id: string | null): Lesson | undefined {
  return lessons.find((lesson) => lesson.id === id);
}

/** What the server needs to make the board of a lesson. */
export function lessonBoard({ id, formula, target }: Lesson, title?: string): CreateBoardRequest {
  return { formula, lesson: id, ...(title ? { title } : {}), ...(target === null ? {} : { target }) };
}

import * as z from "zod/mini";
import { SaidTexts } from "./presentation";
import { Role } from "./roles";

// What pages read of the API: in the small form of zod, which is a third of what a page would be sent otherwise.

/** RFC 9457 problem details; `position` and `length` (UTF-16 units) for formulas. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  position: z.optional(z.int()),
  length: z.optional(z.int()),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;

export const BoardKeys = z.object({ edit: z.string(), view: z.string() });
export const BoardLinks = z.object({ edit: z.string(), view: z.string() });

export const CreatedBoard = z.object({
  id: z.string(),
  title: z.string(),
  keys: BoardKeys,
  /** Whole addresses, as the caller reached this server. */
  links: BoardLinks,
  forkedFrom: z.optional(z.string()),
});
export type CreatedBoard = z.infer<typeof CreatedBoard>;

/** GET /api/v1/boards/:id/access (and the answer to join): what the caller may do. Links only for those who may edit. */
export const BoardAccess = z.object({
  id: z.string(),
  title: z.string(),
  role: Role,
  forkedFrom: z.nullable(z.string()),
  links: z.nullable(BoardLinks),
});
export type BoardAccess = z.infer<typeof BoardAccess>;

/** GET /api/v1/boards/:id/editors: who joined by the edit link, and whether the owner lets them present. */
export const Editor = z.object({
  id: z.string(),
  name: z.string(),
  color: z.string(),
  presents: z.boolean(),
});
export type Editor = z.infer<typeof Editor>;
export const EditorList = z.object({ editors: z.array(Editor) });
export type EditorList = z.infer<typeof EditorList>;

/** GET and POST /api/v1/boards/:id/texts: sealed texts of a lesson, and what they say. */
export const LessonTexts = z.object({ texts: SaidTexts });
export type LessonTexts = z.infer<typeof LessonTexts>;

/** GET /api/v1/boards: the caller's boards, last opened first. Times are ISO 8601. */
export const BoardSummary = z.object({
  id: z.string(),
  title: z.string(),
  role: Role,
  updatedAt: z.string(),
  forkedFrom: z.nullable(z.string()),
});
export type BoardSummary = z.infer<typeof BoardSummary>;
export const BoardList = z.object({ boards: z.array(BoardSummary) });
export type BoardList = z.infer<typeof BoardList>;

/** GET and PATCH /api/v1/me: who the caller is; made on the first visit. */
export const Me = z.object({ id: z.string(), name: z.string(), color: z.string() });
export type Me = z.infer<typeof Me>;

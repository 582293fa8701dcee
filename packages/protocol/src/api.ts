import * as z from "zod";
import { limits } from "./limits";
import { Role } from "./roles";

/** A number as JSON can carry it; null where there is none (an empty port upstream). */
export const JsonNumber = z.union([z.number(), z.enum(["NaN", "Infinity", "-Infinity"])]);
export type JsonNumber = z.infer<typeof JsonNumber>;
/** What a node holds: a number, a vector or a matrix; null where there is nothing. */
const JsonValue = z.union([JsonNumber.nullable(), z.array(JsonNumber), z.array(z.array(JsonNumber))]);

const Formula = z.string().max(limits.formula);
const Title = z.string().max(limits.title);
/** Numbers for variables, or lists of numbers for vectors and matrices. */
const Values = z.record(z.string(), z.union([JsonNumber, z.array(z.number()), z.array(z.array(z.number()))]));
export type Values = z.infer<typeof Values>;

/** RFC 9457 problem details; `position` and `length` (UTF-16 units) for formulas. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  position: z.number().int().optional(),
  length: z.number().int().optional(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;

export const EvaluateRequest = z.object({
  formula: Formula,
  values: Values.optional(),
  /** Name or formula of the node to differentiate; the formula's own last statement by default. */
  target: z.string().max(limits.formula).optional(),
});
export type EvaluateRequest = z.infer<typeof EvaluateRequest>;

export const EvaluationProblem = z.looseObject({ kind: z.string(), message: z.string() });

export const Evaluation = z.object({
  /** The formula as it was understood, in LaTeX. */
  reading: z.string(),
  target: z.string(),
  value: JsonValue,
  gradients: z.record(z.string(), JsonValue),
  nodes: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      op: z.string(),
      formula: z.string(),
      value: JsonValue,
      gradient: JsonValue,
    }),
  ),
  problems: z.array(EvaluationProblem),
});
export type Evaluation = z.infer<typeof Evaluation>;

export const CreateBoardRequest = z.object({
  title: Title.optional(),
  formula: Formula.optional(),
  values: Values.optional(),
  /** The name in the formula that is differentiated; its last statement unless told otherwise. */
  target: z.string().max(64).optional(),
  /** The lesson this board is begun from. */
  lesson: z.string().max(64).optional(),
  /** A Gradboard file; checked by the board package. */
  file: z.unknown().optional(),
});
export type CreateBoardRequest = z.infer<typeof CreateBoardRequest>;

export const BoardKeys = z.object({ edit: z.string(), view: z.string() });
export const BoardLinks = z.object({ edit: z.string(), view: z.string() });

export const CreatedBoard = z.object({
  id: z.string(),
  title: z.string(),
  keys: BoardKeys,
  /** Whole addresses, as the caller reached this server. */
  links: BoardLinks,
  forkedFrom: z.string().optional(),
});
export type CreatedBoard = z.infer<typeof CreatedBoard>;

/** POST /api/v1/boards/:id/join: a key from a link is exchanged for membership. */
export const JoinRequest = z.object({ key: z.string().max(128) });
export type JoinRequest = z.infer<typeof JoinRequest>;

/** GET /api/v1/boards/:id/access (and the answer to join): what the caller may do. Links only for those who may edit. */
export const BoardAccess = z.object({
  id: z.string(),
  title: z.string(),
  role: Role,
  forkedFrom: z.string().nullable(),
  links: BoardLinks.nullable(),
});
export type BoardAccess = z.infer<typeof BoardAccess>;

/** POST /api/v1/boards/:id/keys/:kind/renew: which of the two links gets a new key. */
export const KeyKind = z.enum(["edit", "view"]);
export type KeyKind = z.infer<typeof KeyKind>;

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

/** PATCH /api/v1/boards/:id/editors/:person. */
export const PresentsRequest = z.object({ presents: z.boolean() });
export type PresentsRequest = z.infer<typeof PresentsRequest>;

/** GET /api/v1/boards: the caller's boards, last opened first. Times are ISO 8601. */
export const BoardSummary = z.object({
  id: z.string(),
  title: z.string(),
  role: Role,
  updatedAt: z.string(),
  forkedFrom: z.string().nullable(),
});
export type BoardSummary = z.infer<typeof BoardSummary>;
export const BoardList = z.object({ boards: z.array(BoardSummary) });
export type BoardList = z.infer<typeof BoardList>;

/** GET and PATCH /api/v1/me: who the caller is; made on the first visit. */
export const Me = z.object({ id: z.string(), name: z.string(), color: z.string() });
export type Me = z.infer<typeof Me>;
export const RenameRequest = z.object({ name: z.string().trim().min(1).max(limits.personName) });
export type RenameRequest = z.infer<typeof RenameRequest>;

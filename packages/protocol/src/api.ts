import * as z from "zod";
import { limits } from "./limits";

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

/** POST /api/v1/boards/:id/join: a key from a link is exchanged for membership. */
export const JoinRequest = z.object({ key: z.string().max(128) });
export type JoinRequest = z.infer<typeof JoinRequest>;

/** POST /api/v1/boards/:id/keys/:kind/renew: which of the two links gets a new key. */
export const KeyKind = z.enum(["edit", "view"]);
export type KeyKind = z.infer<typeof KeyKind>;

/** PATCH /api/v1/boards/:id/editors/:person. */
export const PresentsRequest = z.object({ presents: z.boolean() });
export type PresentsRequest = z.infer<typeof PresentsRequest>;

/** PATCH /api/v1/me */
export const RenameRequest = z.object({ name: z.string().trim().min(1).max(limits.personName) });
export type RenameRequest = z.infer<typeof RenameRequest>;

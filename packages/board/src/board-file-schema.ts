import * as z from "zod/mini";
import english from "zod/v4/locales/en.js";
import { isAnnotation } from "./annotations/annotation";
import { annotationFields } from "./annotations/annotation-schema";
import { lessonSchema } from "./lesson/lesson-schema";
import { isName } from "./names";
import { isNodeId, isRangeEnd, LIMITS } from "./schema";
import { readValue } from "./values";

/** The sentences for what has none of its own: the small form of zod comes without. */
const { localeError } = english();

const nodeId = z
  .string()
  .check(z.refine(isNodeId, "This is not a node id: use 1 to 64 characters without spaces or colons."));
const number = z.number("This must be a finite number.");
const value = z
  .union([number, z.array(number), z.array(z.array(number))])
  .check(
    z.refine(
      (plain) => readValue(plain) !== undefined,
      "This must be a number, or a list or table of numbers.",
    ),
  );
const coordinate = number.check(z.minimum(-LIMITS.coordinate), z.maximum(LIMITS.coordinate));
const rangeEnd = number.check(z.refine(isRangeEnd, "This is too large for the end of a slider."));

const fileNode = z
  .strictObject({
    id: nodeId,
    op: z.string().check(z.minLength(1), z.maxLength(LIMITS.opLength)),
    name: z.optional(z.string().check(z.refine(isName, "This cannot be a name in a formula."))),
    value: z.optional(value),
    min: z.optional(rangeEnd),
    max: z.optional(rangeEnd),
    inputs: z.array(z.nullable(nodeId)).check(z.maxLength(LIMITS.inputs)),
    /** Without places the nodes are laid out. */
    pos: z.optional(z.tuple([coordinate, coordinate])),
    /** The group it is in. */
    parent: z.optional(nodeId),
    ...annotationFields,
  })
  .check(
    z.refine(({ min, max }) => min === undefined || max === undefined || min < max, {
      path: ["min"],
      error: "The lower end of a slider must be below its upper end.",
    }),
  );

const fileGroup = z.strictObject({
  id: nodeId,
  title: z.string().check(z.maxLength(LIMITS.groupTitleLength)),
  collapsed: z.optional(z.boolean()),
  parent: z.optional(nodeId),
});

/** A list of a board's parts, which are counted. */
function counted<T extends z.ZodMiniType>(part: T, parts: string) {
  return z.array(part).check(z.maxLength(LIMITS.nodes, `A board holds at most ${LIMITS.nodes} ${parts}.`));
}

/** The file format. Unknown fields are refused rather than lost. */
export const boardFileSchema = z.strictObject({
  format: z.literal("gradboard", "This is not a Gradboard file."),
  version: z.literal(1, "This file needs a newer version of Gradboard."),
  title: z.string().check(z.maxLength(LIMITS.titleLength)),
  target: z.nullable(nodeId),
  nodes: counted(fileNode, "nodes"),
  groups: z.optional(counted(fileGroup, "groups")),
  lesson: z.optional(lessonSchema),
});

/** A board as one JSON object: everything on it, nothing about people. */
export type BoardFile = z.infer<typeof boardFileSchema>;

export type BoardFileFault = {
  readonly kind: "board-file";
  /** A sentence with the place in it. */
  readonly message: string;
  /** The place, such as `nodes[3].value`; empty for the whole file. */
  readonly path: string;
};

export type ParsedBoardFile =
  | { readonly ok: true; readonly file: BoardFile }
  | { readonly ok: false; readonly fault: BoardFileFault };

/** Checks an untrusted value (parsed JSON) against the format: sizes, fields, and that every id it names exists once. */
export function parseBoardFile(input: unknown): ParsedBoardFile {
  const parsed = boardFileSchema.safeParse(input, { error: localeError });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fault(pathOf(issue?.path ?? []), issue?.message ?? "This cannot be read.");
  }
  return checkIds(parsed.data);
}

function checkIds(file: BoardFile): ParsedBoardFile {
  const ids = new Set<string>();
  for (const [index, { id }] of file.nodes.entries()) {
    if (ids.has(id)) return fault(`nodes[${index}].id`, "Another node of this file has the same id.");
    ids.add(id);
  }
  const groups = new Set<string>();
  for (const [index, { id }] of (file.groups ?? []).entries()) {
    if (ids.has(id) || groups.has(id)) {
      return fault(`groups[${index}].id`, "Another node or group of this file has the same id.");
    }
    groups.add(id);
  }
  for (const [list, entries] of [["nodes", file.nodes] as const, ["groups", file.groups ?? []] as const]) {
    const lost = entries.findIndex(({ parent }) => parent !== undefined && !groups.has(parent));
    if (lost >= 0) return fault(`${list}[${lost}].parent`, "There is no group with this id in the file.");
  }
  const mute = new Set(file.nodes.filter(({ op }) => isAnnotation(op)).map(({ id }) => id));
  for (const [index, { id, inputs }] of file.nodes.entries()) {
    const wire = inputs.findIndex((from) => from !== null && (mute.has(id) || mute.has(from)));
    if (wire >= 0) return fault(`nodes[${index}].inputs[${wire}]`, "Notes and drawings have no wires.");
    const port = inputs.findIndex((from) => from !== null && !ids.has(from));
    if (port >= 0)
      return fault(`nodes[${index}].inputs[${port}]`, "There is no node with this id in the file.");
  }
  if (file.target !== null && mute.has(file.target))
    return fault("target", "Notes and drawings compute nothing.");
  if (file.target !== null && !ids.has(file.target)) {
    return fault("target", "There is no node with this id in the file.");
  }
  return { ok: true, file };
}

function fault(path: string, message: string): ParsedBoardFile {
  return {
    ok: false,
    fault: { kind: "board-file", path, message: path === "" ? message : `${path}: ${message}` },
  };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

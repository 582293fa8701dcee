import * as Y from "yjs";

/** The document layout this code reads and writes (`meta.schema`). */
export const SCHEMA = 1;

/** The origin of one's own edits: undo tracks this one and nothing else. */
export const LOCAL: object = Object.freeze({ origin: "gradboard-local" });

/** Sizes beyond which a board is refused, whatever way it arrives. */
export const LIMITS = {
  nodes: 5000,
  /** Ports of an operation this version does not know. */
  ports: 16,
  /** Inputs of an operation that takes any number of them. */
  inputs: 64,
  /** Numbers in one vector or matrix. */
  entries: 10_000,
  idLength: 64,
  opLength: 64,
  nameLength: 40,
  titleLength: 120,
  groupTitleLength: 40,
  /** Characters of one text of a lesson. */
  lessonText: 2000,
  /** Characters of a sealed one. */
  sealedText: 8400,
  /** Steps of a walkthrough that a lesson says something about. */
  lessonSteps: 1000,
  /** Characters of a note or a text. */
  textLength: 4000,
  /** Width or height of a note, a text, a frame or a stroke, in board units. */
  side: 20_000,
  leastSide: 24,
  /** Characters of a comment. */
  commentLength: 2000,
  /** Comments on a board, replies included. */
  comments: 2000,
  /** Points of one stroke of the pen. */
  inkPoints: 4000,
  /** Largest magnitude of a slider's end. */
  rangeEnd: 1e15,
  /** Largest coordinate, in board units. */
  coordinate: 10_000_000,
} as const;

export type Root = Y.Map<unknown>;

/** `meta`: schema, title, target, lesson, and what a lesson says about steps. */
export function metaOf(doc: Y.Doc): Root {
  return doc.getMap("meta");
}

/** `nodes`: one Y.Map per node id. */
export function nodesOf(doc: Y.Doc): Root {
  return doc.getMap("nodes");
}

/** `comments`: one Y.Map per comment id. */
export function commentsOf(doc: Y.Doc): Root {
  return doc.getMap("comments");
}

/** The fields of one node, or undefined when there is no such node (or only junk in its place). */
export function entryOf(doc: Y.Doc, id: string): Root | undefined {
  const entry = nodesOf(doc).get(id);
  return entry instanceof Y.Map ? entry : undefined;
}

/** The key under which a node keeps the wire that feeds its port (0-based). */
export function portKey(port: number): string {
  return `in:${port}`;
}

/** The port a key stands for, or null when the key is not a port's. */
export function portOf(key: string): number | null {
  const digits = /^in:(0|[1-9]\d{0,3})$/.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether a key of `nodes` can be used as a node id: short, printable, without spaces or colons. */
export function isNodeId(id: string): boolean {
  return id.length <= LIMITS.idLength && id !== "__proto__" && /^[^\s:\p{C}]+$/u.test(id);
}

/** Whether the two ends of a slider range can be used: of sensible size and in order; either may be unset. */
export function isRange(min: unknown, max: unknown): boolean {
  if (!isRangeEnd(min) || !isRangeEnd(max)) return false;
  return min === undefined || max === undefined || min < max;
}

/** Whether one end of a slider range can be used; undefined stands for the usual end. */
export function isRangeEnd(end: unknown): end is number | undefined {
  return end === undefined || (isFiniteNumber(end) && Math.abs(end) <= LIMITS.rangeEnd);
}

/** The keys of `meta` that a transaction has changed so far. */
export function metaChanges(doc: Y.Doc, { changed }: Y.Transaction): readonly string[] {
  const meta: unknown = metaOf(doc);
  return [...changed].flatMap(([type, keys]) =>
    type === meta ? [...keys].filter((key) => key !== null) : [],
  );
}

export function isFiniteNumber(x: unknown): x is number {
  return typeof x === "number" && Number.isFinite(x);
}

/** Rounds a place to whole numbers within the limits of a board. */
export function wholePos([x, y]: readonly [number, number]): [number, number] {
  return [wholeCoordinate(x), wholeCoordinate(y)];
}

function wholeCoordinate(x: number): number {
  // Adding 0 turns -0 into 0.
  return Math.max(-LIMITS.coordinate, Math.min(LIMITS.coordinate, Math.round(x))) + 0;
}

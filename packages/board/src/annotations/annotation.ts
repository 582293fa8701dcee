import { LIMITS } from "../schema";
import type { InkPoint } from "./ink-points";

/** Nodes that compute nothing: they stand beside the graph and are no part of it. */
export const ANNOTATION_KINDS = ["note", "text", "frame", "ink"] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** The few colours of notes and ink, by name: which shade that is depends on the theme of whoever looks. */
export const PAINTS = ["gray", "yellow", "blue", "green", "red", "violet"] as const;
export type Paint = (typeof PAINTS)[number];

/** Width and height, in board units. */
export type Extent = readonly [number, number];

/** Something written: a note, free text, or a frame with its title. */
export type Written = {
  readonly kind: Exclude<AnnotationKind, "ink">;
  readonly text: string;
  readonly size: Extent;
  readonly color: Paint;
};

/** A stroke of the pen. Its size is that of the box around its points. */
export type Ink = {
  readonly kind: "ink";
  readonly points: readonly InkPoint[];
  readonly size: Extent;
  readonly color: Paint;
};

/** What a node holds that computes nothing. */
export type Annotation = Written | Ink;

/** The size of what is new or has none that can be used. */
export const USUAL_SIZE: Readonly<Record<Written["kind"], Extent>> = {
  note: [216, 132],
  text: [260, 44],
  frame: [560, 360],
};

/** Whether nodes of this operation compute nothing. */
export function isAnnotation(op: string): op is AnnotationKind {
  return ANNOTATION_KINDS.some((kind) => kind === op);
}

/** Whether a text can name a colour here. */
export function isPaint(color: unknown): color is Paint {
  return PAINTS.some((paint) => paint === color);
}

/** How much may be written: a frame has a title only. */
export function textLimit(kind: Written["kind"]): number {
  return kind === "frame" ? LIMITS.titleLength : LIMITS.textLength;
}

/** A size in whole numbers, neither too small to be taken hold of nor beyond what a board may hold. */
export function wholeSize([width, height]: Extent): [number, number] {
  const whole = (side: number) => Math.max(LIMITS.leastSide, Math.min(LIMITS.side, Math.round(side)));
  return [whole(width), whole(height)];
}

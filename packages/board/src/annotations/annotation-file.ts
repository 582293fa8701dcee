import * as z from "zod";
import { LIMITS } from "../schema";
import { type Annotation, isAnnotation, PAINTS, textLimit, USUAL_SIZE, wholeSize } from "./annotation";
import { inkSize } from "./ink-points";
import { isInk, unflattened } from "./read-annotation";

const side = z.number().min(1).max(LIMITS.side);

/** The fields of a file's node that computes nothing. */
export const annotationFields = {
  text: z.string().max(LIMITS.textLength).optional(),
  size: z.tuple([side, side]).optional(),
  color: z.enum(PAINTS).optional(),
  /** Three numbers a point: x and y in quarters of a board unit, and the pressure from 0 to 255. */
  points: z.array(z.number()).refine(isInk, "This is not a drawing.").optional(),
};

type Fields = z.infer<z.ZodObject<typeof annotationFields>> & { readonly op: string };

/** What a node of a file holds that computes nothing; undefined for all others. */
export function annotationFromFile({
  op,
  text = "",
  size,
  color = "gray",
  points,
}: Fields): Annotation | undefined {
  if (!isAnnotation(op)) return undefined;
  if (op !== "ink") {
    const whole = wholeSize(size ?? USUAL_SIZE[op]);
    return { kind: op, text: text.slice(0, textLimit(op)), size: whole, color };
  }
  const own = unflattened(points ?? [0, 0, 128]);
  return { kind: op, points: own, size: inkSize(own), color };
}

/** The fields of a file's node for what it holds. */
export function annotationToFile(annotation: Annotation) {
  const { color } = annotation;
  if (annotation.kind === "ink") return { color, points: annotation.points.flat() };
  const [width, height] = annotation.size;
  return { text: annotation.text, size: [width, height] satisfies [number, number], color };
}

import type * as z from "zod/mini";
import { type Annotation, isAnnotation, textLimit, USUAL_SIZE, wholeSize } from "./annotation";
import type { annotationFields } from "./annotation-schema";
import { inkSize } from "./ink-points";
import { unflattened } from "./read-annotation";

type Fields = z.infer<z.ZodMiniObject<typeof annotationFields>> & { readonly op: string };

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

import type * as Y from "yjs";
import type { Annotation } from "./annotation";
import { encodeInk } from "./ink-points";

/** Writes what a node holds into its new entry. */
export function writeAnnotation(entry: Y.Map<unknown>, annotation: Annotation): void {
  entry.set("color", annotation.color);
  if (annotation.kind === "ink") entry.set("points", encodeInk(annotation.points));
  else {
    entry.set("text", annotation.text);
    entry.set("size", [...annotation.size]);
  }
}

import type * as Y from "yjs";
import { readMeta } from "./read-meta";
import { metaOf } from "./schema";

/** A board's title, without reading the rest of it. */
export function titleOf(doc: Y.Doc): string {
  return readMeta(metaOf(doc)).title;
}

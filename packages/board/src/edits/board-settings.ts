import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import { isAnnotation } from "../annotations/annotation";
import { entryOf, LIMITS, LOCAL, metaOf, SCHEMA } from "../schema";
import { computesNothing, type Edited, edit, gone, refuse, setField } from "./edit";

/** Picks the node that is differentiated, or none. */
export function setTarget(doc: Y.Doc, id: NodeId | null, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const op = id === null ? undefined : entryOf(doc, id)?.get("op");
    if (id !== null && op === undefined) return gone();
    if (typeof op === "string" && isAnnotation(op)) return computesNothing();
    setField(metaOf(doc), "target", id);
    return { ok: true };
  });
}

/** Titles the board (1 to 200 characters). */
export function setTitle(doc: Y.Doc, text: string, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const title = text.trim();
    if (title === "" || title.length > LIMITS.titleLength) {
      return refuse("title", `A title has between 1 and ${LIMITS.titleLength} characters.`);
    }
    setField(metaOf(doc), "title", title);
    return { ok: true };
  });
}

/** Makes an empty document a board. For the server, once: two clients that did so would overwrite each other. */
export function seedBoard(
  doc: Y.Doc,
  { title, lesson }: { readonly title: string; readonly lesson?: string | undefined },
  origin: unknown = null,
): void {
  const meta = metaOf(doc);
  if (meta.has("schema")) return;
  doc.transact(() => {
    meta.set("schema", SCHEMA);
    meta.set("title", title.slice(0, LIMITS.titleLength));
    if (lesson !== undefined) meta.set("lesson", lesson);
  }, origin);
}

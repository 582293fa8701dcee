import * as Y from "yjs";
import type { ReadUpdate } from "./read-update";

/**
 * Would this update change the document? A client that only reads still answers the server's sync step 1, with an
 * update that holds nothing but deletions which everybody knows.
 */
export function isNews(doc: Y.Doc, { structs, ds }: ReadUpdate): boolean {
  const added = structs.some(
    (struct) =>
      !(struct instanceof Y.Skip) &&
      struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client),
  );
  if (added) return true;
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) if (!isDeleted(doc, client, clock, clock + len)) return true;
  }
  return false;
}

function isDeleted(doc: Y.Doc, client: number, from: number, end: number): boolean {
  if (end > Y.getState(doc.store, client)) return false;
  let clock = from;
  while (clock < end) {
    const struct = Y.getItem(doc.store, Y.createID(client, clock));
    if (!struct.deleted) return false;
    clock = struct.id.clock + struct.length;
  }
  return true;
}

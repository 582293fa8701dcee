import * as Y from "yjs";
import type { ReadUpdate } from "./read-update";

/**
 * Would this update change the document? A client that only reads still answers the server's sync step 1, with an
 * update that holds nothing but deletions which everybody knows.
 */
export function isNews(doc: Y.Doc, update: ReadUpdate): boolean {
  if (addsSomething(doc, update)) return true;
  for (const [client, ranges] of update.ds.clients) {
    for (const { clock, len } of ranges) if (!isDeleted(doc, client, clock, clock + len)) return true;
  }
  return false;
}

/** Does this update hold more than deletions and what is known already? */
export function addsSomething(doc: Y.Doc, { structs }: ReadUpdate): boolean {
  return structs.some(
    (struct) => !(struct instanceof Y.Skip) && endOf(struct) > stateOf(doc, struct.id.client),
  );
}

/** Does this update build upon something of the same author that the document does not have, or delete it? */
export function leavesGap(doc: Y.Doc, { structs, ds }: ReadUpdate): boolean {
  const reached = new Map<number, number>();
  const end = (client: number) => reached.get(client) ?? stateOf(doc, client);
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip || clock > end(client)) return true;
    reached.set(client, Math.max(end(client), endOf(struct)));
  }
  return [...ds.clients].some(([client, ranges]) =>
    ranges.some(({ clock, len }) => clock + len > end(client)),
  );
}

const stateOf = (doc: Y.Doc, client: number) => Y.getState(doc.store, client);
const endOf = ({ id, length }: ReadUpdate["structs"][number]) => id.clock + length;

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

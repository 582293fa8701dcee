import { Refusal } from "@gradboard/protocol";
import type * as Y from "yjs";
import { addsSomething, isNews, leavesGap } from "./news";
import type { Peer } from "./peer";
import type { ReadUpdate } from "./read-update";

export type Place = {
  /** With everything that has arrived, if the peer was refused something before. */
  readonly doc: Y.Doc;
  /** Whether the board has space for it. */
  space(): boolean;
  /** Whether the presenter lets this one write. */
  readonly writing: boolean;
};

/** Why an edit may not be made, as a sentence; null if it may. */
export function refusalOf(peer: Peer, update: ReadUpdate, { doc, space, writing }: Place): string | null {
  if (!peer.mayEdit) return isNews(doc, update) ? Refusal.readOnly : null;
  if (!writing && isNews(doc, update)) return Refusal.writingOff;
  if (addsSomething(doc, update) && !space()) return Refusal.full;
  // What builds upon a refused edit would wait for it for ever.
  return peer.refused && leavesGap(doc, update) ? Refusal.full : null;
}

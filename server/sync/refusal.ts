import { Refusal } from "@gradboard/protocol";
import type * as Y from "yjs";
import { addsSomething, isNews, leavesGap } from "./news";
import type { Peer } from "./peer";
import type { ReadUpdate } from "./read-update";
import type { Space } from "./space";

/** An edit as it came. */
export type Asked = {
  readonly read: ReadUpdate;
  readonly bytes: number;
  /** Whether it was made without a connection. */
  readonly offline: boolean;
  /** Whether the presenter lets this one write. */
  readonly writing: boolean;
};

/** The board as it is now. */
export type Place = {
  /** With everything that has arrived, if the peer was refused something before. */
  readonly doc: Y.Doc;
  readonly space: Pick<Space, "takes">;
};

/** Why an edit may not be made, as a sentence; null if it may. */
export function refusalOf(peer: Peer, edit: Asked, { doc, space }: Place): string | null {
  const { read, bytes, offline, writing } = edit;
  if (!peer.mayEdit) return isNews(doc, read) ? Refusal.readOnly : null;
  if (!writing && isNews(doc, read)) return Refusal.writingOff;
  if (addsSomething(doc, read) && !space.takes(bytes, offline)) return Refusal.full;
  // What builds upon a refused edit would wait for it for ever.
  return peer.refused && leavesGap(doc, read) ? Refusal.full : null;
}

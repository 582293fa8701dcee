import { MessageTag } from "@gradboard/protocol";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { updateFrame } from "../../sync/messages";

/** A presence message about one client. */
export function presenceOf(id: number, clock: number, json: string): Uint8Array {
  const entry = encoding.encode((encoder) => {
    for (const number of [1, id, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, json);
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.awareness);
    encoding.writeVarUint8Array(encoder, entry);
  });
}

/** A message of the sync protocol: step 1, step 2 or update, with anything in it. */
export function syncMessage(kind: 0 | 1 | 2, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** An edit, as a new client makes it. */
export function edit(change: (doc: Y.Doc) => void): Uint8Array {
  return updateFrame(stateOf(change));
}

export function stateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => change(doc));
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/** Random bytes that are the same each time. */
export function noise(seed: number): (length: number) => Uint8Array {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

import { MessageTag } from "@gradboard/protocol";
import * as encoding from "lib0/encoding";
import { messageYjsSyncStep2 } from "y-protocols/sync";

/** Work that was done without a connection as it is sent: a sync step 2, of which the server takes more than of edits. */
export function offlineWork(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MessageTag.sync);
    encoding.writeVarUint(encoder, messageYjsSyncStep2);
    encoding.writeVarUint8Array(encoder, update);
  });
}

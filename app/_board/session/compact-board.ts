import { MessageTag, SyncParam } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import type { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

/** What to ask the server for. */
export const compactParam = { [SyncParam.compact]: "1" };

/** Lets a provider understand a board in Yjs' second format, which comes in place of sync step 2. */
export function takeCompactly(provider: WebsocketProvider): void {
  provider.messageHandlers[MessageTag.compact] = (_encoder, decoder, _provider, tellsOfSync) => {
    Y.applyUpdateV2(provider.doc, decoding.readVarUint8Array(decoder), provider);
    if (tellsOfSync) provider.synced = true;
  };
}

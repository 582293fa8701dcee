import { MessageTag } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { takeCompactly } from "./compact-board";

it("a board in the second format is applied as what comes from the server, and is all there is", () => {
  const theirs = new Y.Doc();
  for (let edit = 0; edit < 10; edit++) theirs.getMap("m").set("n", edit);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider("ws://nowhere", "board", doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  takeCompactly(provider);
  const [synced, origins] = [vi.fn(), new Set<unknown>()];
  provider.on("sync", synced);
  doc.on("update", (_update: Uint8Array, origin: unknown) => origins.add(origin));
  const message = encoding.encode((encoder) =>
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdateV2(theirs)),
  );
  const handler = provider.messageHandlers[MessageTag.compact];
  handler?.(encoding.createEncoder(), decoding.createDecoder(message), provider, true, MessageTag.compact);
  expect(doc.getMap("m").toJSON()).toEqual({ n: 9 });
  expect([...origins]).toEqual([provider]);
  expect(synced).toHaveBeenCalledExactlyOnceWith(true);
  provider.destroy();
});

import { BriefEntry, MessageTag } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { hearBriefly } from "./brief-presence";

const doc = new Y.Doc();
const provider = new WebsocketProvider("ws://nowhere", "board", doc, {
  connect: false,
  disableBc: true,
  WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
});
const { awareness } = provider;
const send = vi.fn();
awareness.off("update", provider._awarenessUpdateHandler);
provider._awarenessUpdateHandler = send;
hearBriefly(provider);
afterEach(() => send.mockClear());

type Said = readonly [id: number, kind: keyof typeof BriefEntry, ...json: unknown[]];

function hear(...entries: readonly Said[]): void {
  const message = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [id, kind, ...json] of entries) {
      encoding.writeVarUint(encoder, id);
      encoding.writeVarUint(encoder, BriefEntry[kind]);
      for (const part of json) encoding.writeVarString(encoder, JSON.stringify(part));
    }
  });
  const handler = provider.messageHandlers[MessageTag.presence];
  handler?.(encoding.createEncoder(), decoding.createDecoder(message), provider, true, MessageTag.presence);
}

describe("brief presence", () => {
  it("remembers who somebody is", () => {
    hear([7, "person", { name: "Ada" }, { cursor: [1, 1] }]);
    hear([7, "place", { cursor: [2, 2] }]);
    expect(awareness.getStates().get(7)).toEqual({ cursor: [2, 2], user: { name: "Ada" } });
    hear([7, "place", {}]);
    expect(awareness.getStates().get(7)).toEqual({ user: { name: "Ada" } });
    hear([7, "gone"]);
    expect(awareness.getStates().has(7)).toBe(false);
    hear([7, "person", { name: "Ada" }, {}]);
    expect(awareness.getStates().get(7)).toEqual({ user: { name: "Ada" } });
  });

  it("knows a projector with something in hand, which is nobody", () => {
    const gesture = { kind: "scrub", node: "n", value: 1 };
    hear([8, "person", null, { gesture }]);
    expect(awareness.getStates().get(8)).toEqual({ gesture });
  });

  it("does not believe what is said about this very client, and repeats nothing", () => {
    awareness.setLocalState({ cursor: [5, 5] });
    expect(send).toHaveBeenCalledTimes(1);
    hear([doc.clientID, "place", { cursor: [4, 4] }], [9, "person", { name: "Ben" }, {}]);
    expect(awareness.getLocalState()).toEqual({ cursor: [5, 5] });
    expect(send).toHaveBeenCalledTimes(1);
  });
});

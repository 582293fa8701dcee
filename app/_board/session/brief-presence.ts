import { BriefEntry, MessageTag, SyncParam } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { applyAwarenessUpdate } from "y-protocols/awareness";
import type { WebsocketProvider } from "y-websocket";

/** What to ask the server for. */
export const briefPresenceParam = { [SyncParam.presence]: "brief" };

type Changes = { added: number[]; updated: number[]; removed: number[] };

/** Lets a provider understand brief presence, and keeps it from repeating to the server what it hears of others. */
export function hearBriefly(provider: WebsocketProvider): void {
  const { awareness } = provider;
  const people = new Map<number, string>();
  provider.messageHandlers[MessageTag.presence] = (_encoder, decoder) => {
    const update = encoding.encode((encoder) => {
      const count = decoding.readVarUint(decoder);
      encoding.writeVarUint(encoder, count);
      for (let i = 0; i < count; i++) {
        const id = decoding.readVarUint(decoder);
        const state = readState(decoder, id, people);
        // Clocks that are not above the known one are ignored: right for what is said about ourselves.
        const known = awareness.meta.get(id)?.clock ?? 0;
        encoding.writeVarUint(encoder, id);
        encoding.writeVarUint(encoder, id === awareness.clientID ? 0 : known + 1);
        encoding.writeVarString(encoder, state);
      }
    });
    applyAwarenessUpdate(awareness, update, provider);
  };
  const send = provider._awarenessUpdateHandler;
  awareness.off("update", send);
  awareness.on("update", (changes: Changes, origin: unknown) => {
    if (origin === "local") send(changes, origin);
  });
}

/** The rest of an entry, as the state that awareness keeps. */
function readState(decoder: decoding.Decoder, id: number, people: Map<number, string>): string {
  const kind = decoding.readVarUint(decoder);
  if (kind === BriefEntry.gone) {
    people.delete(id);
    return "null";
  }
  if (kind === BriefEntry.person) people.set(id, decoding.readVarString(decoder));
  const place = decoding.readVarString(decoder);
  const user = people.get(id);
  // A projector that presents is nobody.
  if (user === undefined || user === "null") return place;
  return `${place.slice(0, -1)}${place === "{}" ? "" : ","}"user":${user}}`;
}

import { canEdit, limits, type Presence, type PresenceUser, readPresence } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What a client says of itself (or repeats of others). */
export type SaidEntry = { readonly id: number; readonly clock: number; readonly json: string };

/**
 * Clocks from here on are the server's. It stamps what it sends with its own, which always grow: a client that
 * reconnects repeats its state under an old clock, which the others would ignore.
 */
export const serverClocks = 2 ** 40;

/** Reads the entries of a presence message; throws for bytes that are none. */
export function readEntries(bytes: Uint8Array): SaidEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const entries: SaidEntry[] = [];
  for (let i = 0; i < count; i++) {
    const id = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    entries.push({ id, clock, json: decoding.readVarString(decoder) });
  }
  return entries;
}

/** One entry as bytes; null takes the client off everybody's screen. */
export function encodeEntry(id: number, clock: number, state: Presence | null): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, id);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

/**
 * The state that others get: known fields only, who it is from the server's own knowledge, no gestures or
 * presenting by somebody who may not edit. Null when the client took itself off; throws for JSON that is none.
 */
export function stamped(json: string, user: PresenceUser, projector: boolean): Presence | null {
  if (json.length > limits.presenceBytes) return null;
  const said: unknown = JSON.parse(json);
  if (said === null) return null;
  const { user: _claimed, gesture, presenting, ...place } = readPresence(said);
  const acts = canEdit(user.role) ? { ...(gesture && { gesture }), ...(presenting && { presenting }) } : {};
  return projector ? acts : { ...place, ...acts, user };
}

/** What a projector gets of a state: what is shown to a class, nothing about a person; null when nothing remains. */
export function impersonal({ gesture, presenting }: Presence): Presence | null {
  if (!gesture && !presenting) return null;
  return { ...(gesture && { gesture }), ...(presenting && { presenting }) };
}

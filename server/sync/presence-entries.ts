import { BriefEntry, limits, type Presence, readPresence } from "@gradboard/protocol";
import { ByteReader, putVarUint, varUintLength } from "./bytes";

/** What a client says of itself (or repeats of others). */
export type SaidEntry = { readonly id: number; readonly clock: number; readonly json: string };

/**
 * Clocks from here on are the server's. It stamps what it sends with its own, which always grow: a client that
 * reconnects repeats its state under an old clock, which the others would ignore.
 */
export const serverClocks = 2 ** 40;

/** Reads the entries of a presence message; throws for bytes that are none. */
export function readEntries(bytes: Uint8Array): SaidEntry[] {
  const reader = new ByteReader(bytes);
  const entries: SaidEntry[] = [];
  for (let count = reader.varUint(); count > 0; count--)
    entries.push({ id: reader.varUint(), clock: reader.varUint(), json: reader.varString() });
  return entries;
}

/** One entry as bytes; "null" takes the client off everybody's screen. */
export function encodeEntry(id: number, clock: number, json: string): Uint8Array {
  const text = Buffer.from(json);
  const head = varUintLength(id) + varUintLength(clock) + varUintLength(text.length);
  const bytes = Buffer.allocUnsafe(head + text.length);
  const at = putVarUint(bytes, putVarUint(bytes, putVarUint(bytes, 0, id), clock), text.length);
  bytes.set(text, at);
  return bytes;
}

/** One entry for readers of brief presence. */
export function encodeBrief(
  id: number,
  kind: keyof typeof BriefEntry,
  ...json: readonly string[]
): Uint8Array {
  const texts = json.map((text) => Buffer.from(text));
  const length = texts.reduce((sum, text) => sum + varUintLength(text.length) + text.length, 0);
  const bytes = Buffer.allocUnsafe(varUintLength(id) + 1 + length);
  let at = putVarUint(bytes, putVarUint(bytes, 0, id), BriefEntry[kind]);
  for (const text of texts) {
    at = putVarUint(bytes, at, text.length);
    bytes.set(text, at);
    at += text.length;
  }
  return bytes;
}

/** Whose presence it is. */
export type Speaker = { readonly mayEdit: boolean; readonly projector: boolean };

/** A presence without who it is: as JSON, and what projectors get of it. */
export type Place = { readonly json: string; readonly impersonal: Presence | null };

const number = String.raw`-?(?:0|[1-9]\d{0,15})(?:\.\d{1,20})?`;
const node = String.raw`"[\w-]{0,64}"`;
/** A pointer and a selection and no more, as it is said nearly always: that is taken as it stands. */
const ordinary = new RegExp(
  String.raw`^\{"cursor":\[${number},${number}\](?:,"selection":\[(?:${node}(?:,${node}){0,${limits.presenceNodes - 1}})?\])?\}$`,
);

/**
 * What others get of a state, but for who it is: known fields only, and of somebody who may not edit only where
 * they point, with the laser too; projectors show the laser of who `presents`. Null when the client took itself off; throws for JSON that is none.
 */
export function placeIn<S extends Speaker>(
  json: string,
  speaker: S,
  presents: (speaker: S) => boolean,
): Place | null {
  const { mayEdit, projector } = speaker;
  if (mayEdit && !projector && ordinary.test(json)) return { json, impersonal: null };
  const said: unknown = JSON.parse(json);
  if (said === null) return null;
  const { cursor, selection, gesture, laser } = readPresence(said);
  // What is undefined does not get into the JSON; objects are not spread here, which costs more than all the rest.
  const place: Presence = {
    cursor: projector ? undefined : cursor,
    selection: projector || !mayEdit ? undefined : selection,
    gesture: mayEdit && gesture ? gesture : undefined,
    laser: !projector && laser ? laser : undefined,
  };
  return { json: JSON.stringify(place), impersonal: impersonal(place, presents(speaker)) };
}

/** What a projector gets of a state: what is shown to a class, nothing about a person; null when nothing remains. */
function impersonal({ gesture, laser }: Presence, presents: boolean): Presence | null {
  // A class looks where the presenter shines, and nowhere else.
  const shines = presents && laser;
  return gesture || shines ? { ...(gesture && { gesture }), ...(shines && { laser }) } : null;
}

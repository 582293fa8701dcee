import * as Y from "yjs";
import type { Limits } from "../settings/limits";
import { nestsDeeper } from "./nesting";
import { Offence } from "./offence";

export type ReadUpdate = ReturnType<typeof Y.decodeUpdate>;

/** The kind of struct that is a document in the document, in the low bits of its first byte. */
const DOCUMENT = 9;
const KIND = 31;

/** Items in one place at the same time: so many people do not write there, and Yjs compares each with each. */
const SAME_PLACE = 200;

/**
 * Reads an update. Throws for bytes that are none, and an Offence for what would cost everybody on the board too much:
 * more parts or authors than `limits` allow, values nested too deep, hundreds of items that claim the same place.
 */
export function readUpdate(doc: Y.Doc, update: Uint8Array, limits: Limits): ReadUpdate {
  const read = Y.decodeUpdateV2(update, decoderWithin(limits));
  checkAuthors(doc, read, limits.authors);
  if (read.structs.length > SAME_PLACE) checkPlaces(read);
  return read;
}

const decoders = new WeakMap<Limits, typeof Y.UpdateDecoderV1>();

function decoderWithin(limits: Limits): typeof Y.UpdateDecoderV1 {
  const known = decoders.get(limits);
  if (known) return known;
  const made = makeDecoder(limits);
  decoders.set(limits, made);
  return made;
}

/** A decoder that counts what it reads, and stops. */
function makeDecoder({ parts, nesting }: Limits): typeof Y.UpdateDecoderV1 {
  return class extends Y.UpdateDecoderV1 {
    #parts = 0;

    override readInfo(): number {
      this.#count();
      const info = super.readInfo();
      if ((info & KIND) === DOCUMENT) throw new Offence("malformed");
      return info;
    }

    override readDsClock(): number {
      this.#count();
      return super.readDsClock();
    }

    override readAny(): unknown {
      return this.#checked(super.readAny());
    }

    override readJSON(): unknown {
      return this.#checked(super.readJSON());
    }

    #count(): void {
      this.#parts += 1;
      if (this.#parts > parts) throw new Offence("tooLarge");
    }

    #checked(value: unknown): unknown {
      if (nestsDeeper(value, nesting)) throw new Offence("malformed");
      return value;
    }
  };
}

/** Every transaction costs something for everybody who ever wrote on the board. */
function checkAuthors(doc: Y.Doc, { structs, ds }: ReadUpdate, most: number): void {
  const known = doc.store.clients;
  const fresh = new Set<number>();
  for (const { id } of structs) if (!known.has(id.client)) fresh.add(id.client);
  if (fresh.size > 0 && known.size + fresh.size > most) throw new Offence("tooLarge");
  if (ds.clients.size > most) throw new Offence("tooLarge");
}

function checkPlaces({ structs }: ReadUpdate): void {
  const places = new Map<string, number>();
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { parent, parentSub, origin, rightOrigin } = struct;
    // Whoever continues their own writing has no rival there.
    if (origin && origin.client === struct.id.client) continue;
    const place = `${nameOf(parent)} ${parentSub} ${nameOf(origin)} ${nameOf(rightOrigin)}`;
    const items = (places.get(place) ?? 0) + 1;
    if (items > SAME_PLACE) throw new Offence("malformed");
    places.set(place, items);
  }
}

function nameOf(place: Y.Item["parent"] | null): string {
  return place instanceof Y.ID ? `${place.client}:${place.clock}` : String(place);
}

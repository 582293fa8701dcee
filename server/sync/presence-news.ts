import { briefHead, presenceHead } from "./messages";
import { packet } from "./packet";

/** What of others' presence a socket gets: everything; the same in brief; only what is shown to a class. */
export type PresenceForm = "full" | "brief" | "projector";

/** Presence entries of one form as one message, built once; for somebody who is among them once more without. */
export class PresenceNews {
  readonly #form: PresenceForm;
  readonly #entries: ReadonlyMap<number, Uint8Array>;
  #all: Buffer | null = null;
  /** All entries in a row, and where each begins. */
  #row: { readonly bytes: Buffer; readonly starts: ReadonlyMap<number, number> } | null = null;

  constructor(form: PresenceForm, entries: ReadonlyMap<number, Uint8Array>) {
    this.#form = form;
    this.#entries = entries;
  }

  /** The message, or null when there is nothing to say. */
  packetFor(own: number | null): Buffer | null {
    // A reader of brief presence knows to skip its own.
    const among = own !== null && this.#form !== "brief" ? this.#entries.get(own) : undefined;
    if (this.#entries.size === (among ? 1 : 0)) return null;
    this.#row ??= rowOf(this.#entries);
    const { bytes, starts } = this.#row;
    if (own !== null && among) {
      const start = starts.get(own) ?? 0;
      const end = start + among.length;
      const head = presenceHead(this.#entries.size - 1, bytes.length - among.length);
      return packet(head, bytes.subarray(0, start), bytes.subarray(end));
    }
    this.#all ??= packet(this.#head(bytes.length), bytes);
    return this.#all;
  }

  #head(bytes: number): Uint8Array {
    const { size } = this.#entries;
    return this.#form === "brief" ? briefHead(size) : presenceHead(size, bytes);
  }
}

function rowOf(entries: ReadonlyMap<number, Uint8Array>) {
  const starts = new Map<number, number>();
  let length = 0;
  for (const [id, bytes] of entries) {
    starts.set(id, length);
    length += bytes.length;
  }
  return { bytes: Buffer.concat([...entries.values()], length), starts };
}

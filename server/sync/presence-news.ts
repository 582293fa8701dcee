import { briefHead, presenceHead } from "./messages";
import { packet } from "./packet";

/** What of others' presence a socket gets: everything; the same in brief; only what is shown to a class. */
export type PresenceForm = "full" | "brief" | "projector";

/** Presence entries of one form as one message, built once; for somebody who is among them once more without. */
export class PresenceNews {
  readonly #form: PresenceForm;
  readonly #entries: ReadonlyMap<number, Uint8Array>;
  #all: Buffer | null = null;

  constructor(form: PresenceForm, entries: ReadonlyMap<number, Uint8Array>) {
    this.#form = form;
    this.#entries = entries;
  }

  /** The message, or null when there is nothing to say. */
  packetFor(own: number | null): Buffer | null {
    // A reader of brief presence knows to skip its own.
    const among = this.#form !== "brief" && own !== null && this.#entries.has(own);
    if (this.#entries.size === (among ? 1 : 0)) return null;
    if (among) return this.#build([...this.#entries].flatMap(([id, bytes]) => (id === own ? [] : bytes)));
    this.#all ??= this.#build([...this.#entries.values()]);
    return this.#all;
  }

  #build(entries: readonly Uint8Array[]): Buffer {
    if (this.#form === "brief") return packet(briefHead(entries.length), ...entries);
    const bytes = entries.reduce((sum, { length }) => sum + length, 0);
    return packet(presenceHead(entries.length, bytes), ...entries);
  }
}

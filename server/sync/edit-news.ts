import * as Y from "yjs";
import { updateFrame } from "./messages";
import { packet } from "./packet";
import type { Peer } from "./peer";

/** With more authors than this in one tick everybody gets everything, own edits too: that costs less than sorting. */
const AUTHORS = 8;

/** The edits of one tick on their way to the others: one update, built once; to their authors without their own. */
export class EditNews {
  /** What has changed, whoever did it. */
  readonly changes: Uint8Array[] = [];
  readonly #authors = new Set<Peer>();
  readonly #parts: { readonly author: Peer | null; readonly update: Uint8Array; framed?: Buffer }[] = [];
  #mixed = false;
  #all: Buffer | null = null;

  /** An edit of somebody, which `changed` will be told of by itself. */
  by(author: Peer | null, update: Uint8Array): void {
    this.#parts.push({ author, update });
    if (author) this.#authors.add(author);
  }

  changed(update: Uint8Array): void {
    this.changes.push(update);
  }

  /** What has changed is not the sum of what the authors sent: everybody gets everything. */
  mix(): void {
    this.#mixed = true;
  }

  /** The message for somebody, or null when there is nothing new. */
  packetFor(peer: Peer): Buffer | null {
    if (this.changes.length === 0) return null;
    if (this.#authors.has(peer) && this.#authors.size <= AUTHORS && !this.#mixed) return this.#without(peer);
    this.#all ??= editsPacket(this.changes);
    return this.#all;
  }

  /** What the others sent, as it came: merging it for each author would cost more than it saves. */
  #without(peer: Peer): Buffer | null {
    const framed: Buffer[] = [];
    for (const part of this.#parts) {
      if (part.author === peer) continue;
      part.framed ??= packet(updateFrame(part.update));
      framed.push(part.framed);
    }
    return framed.length > 1 ? Buffer.concat(framed) : (framed[0] ?? null);
  }
}

/** Updates as one message, as several if they cannot be merged; null without any. */
export function editsPacket(updates: readonly Uint8Array[]): Buffer | null {
  if (updates.length === 0) return null;
  try {
    return packet(updateFrame(mergedUpdate(updates)));
  } catch {
    return Buffer.concat(updates.map((update) => packet(updateFrame(update))));
  }
}

/** One update for several; throws if they cannot be merged. */
export function mergedUpdate(updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates;
  return updates.length === 1 && only ? only : Y.mergeUpdates([...updates]);
}

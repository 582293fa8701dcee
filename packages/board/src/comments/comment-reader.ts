import type * as Y from "yjs";
import { commentsOf } from "../schema";
import { sameThread, type Thread } from "./comment";
import { readThreads } from "./read-threads";

/**
 * Follows the comments of a document: tells its listener once per transaction that changed a thread, and keeps every
 * thread that reads as before. Never writes.
 */
export class CommentReader {
  readonly #doc: Y.Doc;
  readonly #listener: (threads: readonly Thread[]) => void;
  #threads: readonly Thread[];

  constructor(doc: Y.Doc, listener: (threads: readonly Thread[]) => void) {
    this.#doc = doc;
    this.#listener = listener;
    this.#threads = readThreads(doc);
    commentsOf(doc).observeDeep(this.#read);
  }

  get threads(): readonly Thread[] {
    return this.#threads;
  }

  destroy(): void {
    commentsOf(this.#doc).unobserveDeep(this.#read);
  }

  readonly #read = (): void => {
    const before = new Map(this.#threads.map((thread) => [thread.id, thread]));
    const now = readThreads(this.#doc).map((thread) => {
      const known = before.get(thread.id);
      return known !== undefined && sameThread(known, thread) ? known : thread;
    });
    const unchanged =
      now.length === this.#threads.length && now.every((thread, index) => thread === this.#threads[index]);
    if (unchanged) return;
    this.#threads = now;
    this.#listener(now);
  };
}
